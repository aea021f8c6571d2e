import { account } from './en/account.ts';
import { accounts } from './en/accounts.ts';
import { admin } from './en/admin.ts';
import { app } from './en/app.ts';
import { cadre } from './en/cadre.ts';
import { calendar } from './en/calendar.ts';
import { catalogue } from './en/catalogue.ts';
import { common, weekday } from './en/common.ts';
import { competency } from './en/competency.ts';
import { dayReview } from './en/day-review.ts';
import { description } from './en/description.ts';
import { field } from './en/field.ts';
import { imports } from './en/imports.ts';
import { leave } from './en/leave.ts';
import { myWork } from './en/my-work.ts';
import { output } from './en/output.ts';
import { problem } from './en/problem.ts';
import { review } from './en/review.ts';
import { reviewForms } from './en/review-forms.ts';
import { scheme } from './en/scheme.ts';
import { summary } from './en/summary.ts';
import { tasks } from './en/tasks.ts';
import { units } from './en/units.ts';
import { workDay } from './en/work-day.ts';
import { workEntry } from './en/work-entry.ts';

export const en = {
  account,
  accounts,
  admin,
  app,
  cadre,
  calendar,
  catalogue,
  common,
  competency,
  dayReview,
  description,
  field,
  imports,
  leave,
  myWork,
  output,
  problem,
  review,
  reviewForms,
  scheme,
  summary,
  tasks,
  units,
  weekday,
  workDay,
  workEntry,
};
