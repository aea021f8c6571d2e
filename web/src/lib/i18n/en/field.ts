export const field = {
  missing: 'This field is empty.',
  refused: 'This field is not right.',
  'too-long': 'Longer than {{count}} characters.',
  'bad-character': 'There is a control or broken character. Delete it and type again.',
  'file-empty': 'The file is empty. Open it to look, then choose another.',
  'file-kind':
    'Only PDF, DOCX, XLSX, PNG and JPG are taken. Save the file as one of these and send it again.',
  'file-name-differs':
    'The ending of the name is not that of the content ({{kind}}). Rename the file and send it again.',
  'file-macros': 'The file has macros. Save it as DOCX or XLSX without macros and send it again.',
  'file-protected': 'The file has a password. Remove the password and send it again.',
  'file-old-office': 'The file is of the old kind (.doc, .xls). Save it as DOCX or XLSX and send it again.',
  'file-broken': 'The file is broken or came in part. Try to open it, then send it again.',
  'file-bomb': 'The file unpacks to too much. Leave out pictures or pages and send it again.',
  'bad-username': 'Only small letters without tone marks, digits, dots and hyphens; for example ha.ttt.',
};
