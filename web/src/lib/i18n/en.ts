import { account } from './en/account.ts';
import { admin } from './en/admin.ts';
import { app } from './en/app.ts';
import { catalogue } from './en/catalogue.ts';
import { common, weekday } from './en/common.ts';
import { dayReview } from './en/day-review.ts';
import { field } from './en/field.ts';
import { imports } from './en/imports.ts';
import { problem } from './en/problem.ts';
import { summary } from './en/summary.ts';
import { workDay } from './en/work-day.ts';
import { workEntry } from './en/work-entry.ts';

export const en = {
  account,
  admin,
  app,
  catalogue,
  common,
  dayReview,
  field,
  imports,
  problem,
  summary,
  weekday,
  workDay,
  workEntry,
};
