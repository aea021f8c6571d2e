export const filePicks = {
  addFile: 'Add a file',
  dropFile: 'Leave out {{name}}',
  fileNote: 'PDF, DOCX, XLSX, PNG, JPG, at most 20\u00a0MB each',
};
