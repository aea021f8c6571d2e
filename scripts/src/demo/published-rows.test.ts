import { openTestDatabase } from '@so-viec/db/testing';
import { summarise } from '@so-viec/server';
import { describe, expect, it } from 'vitest';
import { fillDemo } from './fill.ts';
import { PUBLISHED_MONTHS } from './target/published.ts';

describe('the demo of the usual size', () => {
  it('prints the three published rows to the last digit', async () => {
    const { db, close } = await openTestDatabase();
    try {
      await fillDemo(db, { withLiveMonths: false });
      for (const { month, ...averages } of PUBLISHED_MONTHS) {
        const summary = await summarise(db, { month, unit: undefined }, new Date());
        expect(summary?.figures, month).toMatchObject({ headcount: 1412, ...averages });
      }
      const leave = await db.selectFrom('leave').selectAll().execute();
      expect(leave.length).toBeGreaterThan(1500);
    } finally {
      await close();
    }
  }, 240_000);
});
