import type { reviewForms as vi } from '../../vi/review/review-forms.ts';
import type { Texts } from '../../vi.ts';

export const reviewForms: Texts<typeof vi> = {
  title: 'Print',
  ofMonth: 'Mẫu số 01, {{month}}',
  ofYear: 'Mẫu số 02, {{year}}',
  hint: 'Points and opinion are on the form once the head of the unit has scored.',
  pdf: 'PDF',
  word: 'Word',
  ofUnit: 'The whole unit:',
  unitPdf: 'Mẫu số 01 (PDF)',
  unitWord: 'Mẫu số 01 (Word)',
  yearPdf: 'Form 02 (PDF)',
  yearWord: 'Form 02 (Word)',
  unitTable: 'Excel table',
  working: 'Writing the file: {{done}} of {{total}} people',
  failed: 'The file could not be written. Press to write it again.',
  take: 'Download {{name}}',
  skipped:
    '{{count}} people are not in the file: their month is scored by scheme no. 09, or they held no post.',
};
