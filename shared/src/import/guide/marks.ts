/** In the column of running numbers: this row shows how, and is not read. */
export const EXAMPLE_MARK = 'Ví dụ';
/** Sheets of our own templates beside the data, which hold nothing to be read. */
export const GUIDE_SHEETS: readonly string[] = ['Hướng dẫn', 'Danh mục', 'Tra mã'];
