import { account } from './en/account.ts';
import { admin } from './en/admin.ts';
import { app } from './en/app.ts';
import { common, weekday } from './en/common.ts';
import { dayReview } from './en/day-review.ts';
import { field } from './en/field.ts';
import { problem } from './en/problem.ts';
import { summary } from './en/summary.ts';
import { workDay } from './en/work-day.ts';
import { workEntry } from './en/work-entry.ts';

export const en = {
  account,
  admin,
  app,
  common,
  dayReview,
  field,
  problem,
  summary,
  weekday,
  workDay,
  workEntry,
};
