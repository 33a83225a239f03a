//! Ids of fields on a page, from their names.
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]+/g, '-')}`;
