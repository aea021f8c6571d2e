/** Tệp đi cùng một biểu mẫu. */
export const filePicks = {
  addFile: 'Thêm tệp',
  dropFile: 'Bỏ {{name}}',
  fileNote: 'PDF, DOCX, XLSX, PNG, JPG, mỗi tệp không quá 20\u00a0MB',
};
