/** The lines that a figure of the summary rests on. */
export const summaryLines = {
  hours: '{{amount}} hours',
  outputs: '{{amount}} products',
  page: '{{total}}, {{people}}; this page {{onPage}}',
  widen: 'Show every person and day',
  none: 'There are no lines.',
  confidential: 'Confidential, content not shown',
  confidentialOutput: 'Product of confidential work',
  adHoc: 'Ad hoc',
  askedBy: 'Asked by {{name}}',
  planned: '(under way)',
  unchecked: 'Not checked yet',
  degree: '{{degree}} complete',
};
