/** Which rows of a file a page of them shows. */
export const ROW_FILTERS = ['all', 'refused', 'changed', 'added', 'unchanged', 'left-out'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];
