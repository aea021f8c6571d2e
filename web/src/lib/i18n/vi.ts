import { account } from './vi/admin/account.ts';
import { app } from './vi/app.ts';
import { common, weekday } from './vi/common.ts';
import { field } from './vi/field.ts';
import { problem } from './vi/problem.ts';
import { workDay } from './vi/work/work-day.ts';
import { workEntry } from './vi/work/work-entry.ts';

/** One file a stem; the English catalogue has the same files and keys. */
export const vi = {
  account,
  app,
  common,
  field,
  problem,
  weekday,
  workDay,
  workEntry,
};

/** The shape that the English catalogue must have. */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
