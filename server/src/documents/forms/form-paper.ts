import type { FormContent } from '@so-viec/shared/review/form/form-content';
import type { Paper } from '../paper/paper.ts';
import { periodPaper } from './period-paper.ts';
import { yearPaper } from './year-paper.ts';

/** The paper of one person's form. */
export function formPaper(form: FormContent): Paper {
  return form.kind === 'period' ? periodPaper(form) : yearPaper(form);
}
