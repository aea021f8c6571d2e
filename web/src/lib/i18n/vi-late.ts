import { accountForms } from './vi/admin/account-forms.ts';
import { accounts } from './vi/admin/accounts.ts';
import { admin } from './vi/admin/admin.ts';
import { device } from './vi/admin/device.ts';
import { imports } from './vi/admin/imports.ts';
import { personData } from './vi/admin/person-data.ts';
import { security } from './vi/admin/security.ts';
import { signIn } from './vi/admin/sign-in.ts';
import { trail } from './vi/admin/trail.ts';
import { ways } from './vi/admin/ways.ts';
import { closing } from './vi/closing/closing.ts';
import { filePicks } from './vi/file-picks.ts';
import { finding } from './vi/finding/finding.ts';
import { findingSettings } from './vi/finding/finding-settings.ts';
import { findingWaiting } from './vi/finding/finding-waiting.ts';
import { firstDay } from './vi/first-day.ts';
import { help } from './vi/help/help.ts';
import { job } from './vi/job/job.ts';
import { reminder } from './vi/job/reminder.ts';
import { nothingToOpen } from './vi/nothing-to-open.ts';
import { notice } from './vi/notice/notice.ts';
import { cadre } from './vi/organisation/cadre.ts';
import { calendar } from './vi/organisation/calendar.ts';
import { catalogue } from './vi/organisation/catalogue.ts';
import { competency } from './vi/organisation/competency.ts';
import { description } from './vi/organisation/description.ts';
import { leave } from './vi/organisation/leave.ts';
import { reminderHour } from './vi/organisation/reminder-hour.ts';
import { scheme } from './vi/organisation/scheme.ts';
import { transfer } from './vi/organisation/transfer.ts';
import { units } from './vi/organisation/units.ts';
import { week } from './vi/organisation/week.ts';
import { palette } from './vi/palette.ts';
import { reading } from './vi/reading.ts';
import { lateField, refusals } from './vi/refusals.ts';
import { report } from './vi/report/report.ts';
import { annual } from './vi/review/annual.ts';
import { rating } from './vi/review/rating.ts';
import { review } from './vi/review/review.ts';
import { reviewForms } from './vi/review/review-forms.ts';
import { rows } from './vi/rows.ts';
import { summary } from './vi/summary.ts';
import { summaryRows } from './vi/summary-rows.ts';
import { dayReview } from './vi/work/day-review.ts';
import { held } from './vi/work/held.ts';
import { meeting } from './vi/work/meeting.ts';
import { myWork } from './vi/work/my-work.ts';
import { output } from './vi/work/output.ts';
import { secret } from './vi/work/secret.ts';
import { taskChange } from './vi/work/task-change.ts';
import { tasks } from './vi/work/tasks.ts';
import { workEntryLate } from './vi/work/work-entry-late.ts';
import { workKeys } from './vi/work/work-keys.ts';
import { workWeek } from './vi/work/work-week.ts';

/** Catalogues that come with their pages: for types and tests only, never imported by what runs at the entry. */
export const viLate = {
  account: { ...accountForms, ...signIn },
  app: { nothingToOpen, palette },
  annual,
  accounts,
  admin,
  imports,
  cadre,
  calendar,
  catalogue,
  closing,
  job,
  reminder,
  competency,
  dayReview,
  device,
  held,
  leave,
  meeting,
  myWork,
  notice,
  output,
  problem: refusals,
  rating,
  reading,
  report,
  review,
  reviewForms,
  rows,
  scheme,
  secret,
  security,
  filePicks,
  personData,
  trail,
  ways,
  summary,
  summaryRows,
  taskChange,
  tasks,
  transfer,
  units,
  workEntry: workEntryLate,
  workKeys,
  workWeek,
  reminderHour,
  week,
  description,
  field: lateField,
  finding,
  findingSettings,
  findingWaiting,
  firstDay,
  help,
};
