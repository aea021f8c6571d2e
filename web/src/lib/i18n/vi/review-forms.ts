export const reviewForms = {
  title: 'In Mẫu số 01',
  hint: 'Điểm và nhận xét có trên phiếu khi trưởng đơn vị đã chấm.',
  pdf: 'PDF',
  word: 'Word',
  ofUnit: 'Cả đơn vị:',
  unitPdf: 'Mẫu số 01 (PDF)',
  unitWord: 'Mẫu số 01 (Word)',
  unitTable: 'Bảng Excel',
  working: 'Đang lập tệp: {{done}} trên {{total}} người',
  failed: 'Tệp không lập được. Bấm để lập lại.',
  take: 'Tải {{name}}',
  skipped: '{{count}} người không có trong tệp: tháng này chấm theo Đề án số 09 hoặc không giữ vị trí nào.',
};
