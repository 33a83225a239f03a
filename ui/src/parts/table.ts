//! What a column of a list is.
export interface Column<R> {
  key: string;
  label: string;
  text: (row: R) => string;
  /** Numbers stand at the right. */
  right?: boolean;
  /** May be sorted by. */
  sort?: boolean;
  /** Goes away when the list is narrow: 1 first, then 2. */
  drop?: 1 | 2;
  /** Never broken over two lines. */
  tight?: boolean;
}
export interface Sorting {
  key: string;
  descending: boolean;
}
export type ExportFormat = 'pdf' | 'xlsx' | 'csv';
