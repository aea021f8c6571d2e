import { listMonthSums, listRemindersOf, listSubmittedDays, listWritersOn } from '@so-viec/db';
import { countDays, maskBefore, maskOf } from '@so-viec/shared/calendar/day-mask';
import { type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { reviewedBy } from '../day-review/queue/review-queue.ts';
import type { AppEnv } from '../http/env.ts';
import { monthBasis } from '../summary/basis/kept-months.ts';
import { monthPressed } from './behind.ts';

type Of = Pick<AppEnv['Variables'], 'db' | 'access' | 'today'>;

interface Standing {
  kind: 'log' | 'queue' | 'press';
  /** Of which a press reminded. */
  month: Month | null;
  count: number;
  at: string;
}

/** What the reader was reminded of today and is still so, counted as it is now. */
export async function standingReminders(of: Of, cadreId: string): Promise<Standing[]> {
  const standing: Standing[] = [];
  for (const { kind: stored, at } of await listRemindersOf(of.db, cadreId, of.today)) {
    const month = monthPressed(stored);
    const now = await countNow(of, cadreId, stored, month);
    if (now.count > 0) standing.push({ ...now, month, at });
  }
  return standing;
}

async function countNow(of: Of, cadreId: string, stored: string, month: Month | null) {
  if (month !== null) return { kind: 'press' as const, count: await countMissing(of, cadreId, month) };
  if (stored === 'queue') return { kind: 'queue' as const, count: await countQueue(of) };
  return { kind: 'log' as const, count: await countToday(of, cadreId) };
}

async function countQueue({ db, access }: Of): Promise<number> {
  return (await listSubmittedDays(db, access.reviewScope(), 'day')).filter(reviewedBy(access)).length;
}

/** One while today is owed and has no line yet. */
async function countToday({ db, access, today }: Of, cadreId: string): Promise<number> {
  const { rows } = await monthBasis(db, access.organisation, monthOf(today));
  const isOwed = rows.some((row) => row.cadreId === cadreId && (row.dutyMask & maskOf(today)) !== 0);
  return isOwed && !(await listWritersOn(db, today)).has(cadreId) ? 1 : 0;
}

/** Duty days of a month up to yesterday that are not handed in, as the summary counts them. */
async function countMissing({ db, access, today }: Of, cadreId: string, month: Month): Promise<number> {
  const { rows } = await monthBasis(db, access.organisation, month);
  const sums = await listMonthSums(db, access.ownScope(), month);
  const logged = sums.reduce((mask, { loggedMask }) => mask | loggedMask, 0);
  const missing = rows
    .filter((row) => row.cadreId === cadreId)
    .reduce((mask, { dutyMask, anywhereMask }) => mask | (dutyMask & ~(anywhereMask ?? logged)), 0);
  return countDays(missing & maskBefore(month, today));
}
