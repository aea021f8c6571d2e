/** Why a form is not printed. */
export const formProblem = {
  'form-not-of-pack': 'This month is scored by scheme no. 09, which has no Mẫu số 01.',
  'no-post-that-year': 'The person held no post in that year. Choose another.',
  'forms-too-many': '{{count}} people, more than the {{most}} of one file. Choose a smaller unit.',
  'forms-under-way': 'Three files are being written. Wait for one of them.',
  'forms-not-ready': 'The file is not finished.',
};
