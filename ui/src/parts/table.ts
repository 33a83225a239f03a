//! What a column of a list is.
export interface Column<R> {
  key: string;
  label: string;
  text: (row: R) => string;
  /** Numbers stand at the right. */
  right?: boolean;
  /** May be sorted by. */
  sort?: boolean;
  /** Goes away when the list is narrow: 1 first, then 2, then 3. */
  drop?: 1 | 2 | 3;
  /** Never broken over two lines, nor cut. */
  tight?: boolean;
  /** Takes its share of what is left, on two lines; what does not fit is cut and shown on pointing. A `name` is never cut: two people may differ by its end. */
  grow?: number;
  /** The label is only for those who hear the screen. */
  silent?: boolean;
}
export interface Sorting {
  key: string;
  descending: boolean;
}
/** The files that a list may be written as. */
export const formats = ['pdf', 'xlsx', 'csv'] as const;
/** A file; or the same list where its columns and its views are chosen. */
export type ExportFormat = (typeof formats)[number] | 'books';
