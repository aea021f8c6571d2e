import { accounts } from './vi/accounts.ts';
import { cadre } from './vi/cadre.ts';
import { calendar } from './vi/calendar.ts';
import { catalogue } from './vi/catalogue.ts';
import { competency } from './vi/competency.ts';
import { description } from './vi/description.ts';
import { imports } from './vi/imports.ts';
import { leave } from './vi/leave.ts';
import { myWork } from './vi/my-work.ts';
import { output } from './vi/output.ts';
import { review } from './vi/review.ts';
import { reviewForms } from './vi/review-forms.ts';
import { scheme } from './vi/scheme.ts';
import { summary } from './vi/summary.ts';
import { tasks } from './vi/tasks.ts';
import { units } from './vi/units.ts';

/** Catalogues that come with their pages: for types and tests only, never imported by what runs at the entry. */
export const viLate = {
  accounts,
  imports,
  cadre,
  calendar,
  catalogue,
  competency,
  leave,
  myWork,
  output,
  review,
  reviewForms,
  scheme,
  summary,
  tasks,
  units,
  description,
};
