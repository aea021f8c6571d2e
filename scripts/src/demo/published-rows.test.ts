import type { Db } from '@so-viec/db';
import { openTestDatabase } from '@so-viec/db/testing';
import { checkMonth, summarise } from '@so-viec/server';
import { describe, expect, it } from 'vitest';
import { fillDemo } from './fill.ts';
import { type Behaviour, DEMO_BEHAVIOURS } from './people/behaviours.ts';
import { PUBLISHED_HEADCOUNT, PUBLISHED_MONTHS } from './target/published.ts';

/** The check that names each way of working; work of many weeks explains its hours and is named by none. */
const NAMED_BY: Partial<Record<Behaviour, readonly string[]>> = {
  'hours-without-output': ['hours-without-output'],
  'unclear-output': ['unclear-output'],
  'padding-to-standard': ['standard-fit'],
  'round-blocks': ['standard-fit'],
  'repeated-text': ['repeated-text'],
  'late-bulk-entry': ['late-bulk-entry'],
  'ad-hoc-heavy': ['adhoc-heavy'],
  'missing-days': ['missing-days'],
  'off-day-hours': ['off-day-hours'],
  'over-hours': ['over-hours'],
  'excess-hours': ['excess-hours'],
  'reused-output': ['output-reused'],
  'rubber-stamping-head': ['rubber-stamp'],
  'high-hours-body': ['above-peers', 'over-hours'],
};

/** The known people whom no check of theirs names, and the share of all others whom any names. */
async function judgeMonth(db: Db, month: string) {
  const of = { month, unit: undefined, isDryRun: true };
  const findings = (await checkMonth(db, of, new Date('2024-05-15T03:00:00.000Z'))) ?? [];
  const people = findings.filter(({ subject }) => subject.kind === 'cadre');
  const seen = new Set(people.map(({ rule, subject }) => `${rule} ${subject.code}`));
  const notFound = DEMO_BEHAVIOURS.filter(({ behaviour, cadreCode }) => {
    const rules = NAMED_BY[behaviour] ?? [];
    return rules.length > 0 && !rules.some((rule) => seen.has(`${rule} ${cadreCode}`));
  });
  const planted = DEMO_BEHAVIOURS.filter(({ behaviour }) => NAMED_BY[behaviour]);
  const known = new Set(planted.map(({ cadreCode }) => cadreCode));
  const honest = new Set(people.map(({ subject }) => subject.code).filter((code) => !known.has(code)));
  return { notFound, honestNamed: honest.size / (PUBLISHED_HEADCOUNT - known.size) };
}

/** The states of each month's findings, and what of it is closed. */
async function monthEnds(db: Db): Promise<[month: string, findings: string, closings: string][]> {
  const findings = await db.selectFrom('finding').select(['month', 'state']).distinct().execute();
  const closings = await db.selectFrom('closing').select(['month', 'kind']).distinct().execute();
  return PUBLISHED_MONTHS.map(({ month }) => {
    const states = findings.filter((row) => row.month === month).map(({ state }) => state);
    const kinds = closings.filter((row) => row.month === month).map(({ kind }) => kind);
    return [month, states.sort().join(' '), kinds.sort().join(' ')];
  });
}

describe('the demo of the usual size', () => {
  it('prints the three published rows to the last digit, and its known people are named', async () => {
    const { db, close } = await openTestDatabase();
    try {
      await fillDemo(db, { withLiveMonths: false });
      for (const { month, ...averages } of PUBLISHED_MONTHS) {
        const summary = await summarise(db, { month, unit: undefined }, new Date());
        expect(summary?.figures, month).toMatchObject({ headcount: 1412, ...averages });
        const { notFound, honestNamed } = await judgeMonth(db, month);
        expect(notFound, month).toEqual([]);
        expect(honestNamed, month).toBeLessThanOrEqual(0.02);
      }
      expect(await monthEnds(db)).toEqual([
        ['2024-01', 'answered closed mending open', 'body top unit'],
        ['2024-02', 'answered closed mending open', 'body top unit'],
        ['2024-03', 'answered closed mending open', ''],
      ]);
      const leave = await db.selectFrom('leave').selectAll().execute();
      expect(leave.length).toBeGreaterThan(1500);
    } finally {
      await close();
    }
  }, 240_000);
});
