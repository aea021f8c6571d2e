import { account } from './en/admin/account.ts';
import { accountForms } from './en/admin/account-forms.ts';
import { accounts } from './en/admin/accounts.ts';
import { admin } from './en/admin/admin.ts';
import { device } from './en/admin/device.ts';
import { imports } from './en/admin/imports.ts';
import { personData } from './en/admin/person-data.ts';
import { security } from './en/admin/security.ts';
import { signIn } from './en/admin/sign-in.ts';
import { trail } from './en/admin/trail.ts';
import { ways } from './en/admin/ways.ts';
import { app } from './en/app.ts';
import { closing } from './en/closing/closing.ts';
import { common, weekday } from './en/common.ts';
import { field } from './en/field.ts';
import { filePicks } from './en/file-picks.ts';
import { finding } from './en/finding/finding.ts';
import { findingSettings } from './en/finding/finding-settings.ts';
import { findingWaiting } from './en/finding/finding-waiting.ts';
import { firstDay } from './en/first-day.ts';
import { help } from './en/help/help.ts';
import { job } from './en/job/job.ts';
import { reminder } from './en/job/reminder.ts';
import { notice } from './en/notice/notice.ts';
import { cadre } from './en/organisation/cadre.ts';
import { calendar } from './en/organisation/calendar.ts';
import { catalogue } from './en/organisation/catalogue.ts';
import { competency } from './en/organisation/competency.ts';
import { description } from './en/organisation/description.ts';
import { leave } from './en/organisation/leave.ts';
import { reminderHour } from './en/organisation/reminder-hour.ts';
import { scheme } from './en/organisation/scheme.ts';
import { transfer } from './en/organisation/transfer.ts';
import { units } from './en/organisation/units.ts';
import { week } from './en/organisation/week.ts';
import { problem } from './en/problem.ts';
import { reading } from './en/reading.ts';
import { report } from './en/report/report.ts';
import { annual } from './en/review/annual.ts';
import { rating } from './en/review/rating.ts';
import { review } from './en/review/review.ts';
import { reviewForms } from './en/review/review-forms.ts';
import { rows } from './en/rows.ts';
import { summary } from './en/summary.ts';
import { summaryRows } from './en/summary-rows.ts';
import { dayReview } from './en/work/day-review.ts';
import { held } from './en/work/held.ts';
import { meeting } from './en/work/meeting.ts';
import { myWork } from './en/work/my-work.ts';
import { output } from './en/work/output.ts';
import { secret } from './en/work/secret.ts';
import { taskChange } from './en/work/task-change.ts';
import { tasks } from './en/work/tasks.ts';
import { workDay } from './en/work/work-day.ts';
import { workEntry } from './en/work/work-entry.ts';
import { workKeys } from './en/work/work-keys.ts';
import { workWeek } from './en/work/work-week.ts';

export const en = {
  account: { ...account, ...accountForms, ...signIn },
  accounts,
  admin,
  annual,
  app,
  cadre,
  calendar,
  catalogue,
  closing,
  job,
  reminder,
  common,
  competency,
  dayReview,
  device,
  description,
  field,
  finding,
  findingSettings,
  findingWaiting,
  imports,
  held,
  leave,
  meeting,
  myWork,
  notice,
  output,
  problem,
  rating,
  firstDay,
  help,
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
  reminderHour,
  week,
  weekday,
  workDay,
  workEntry,
  workKeys,
  workWeek,
};
