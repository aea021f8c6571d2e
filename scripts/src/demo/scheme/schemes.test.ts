import { CALENDAR_DAYS } from '@so-viec/shared/calendar/calendar.data';
import { buildCalendar, isWorkingDay } from '@so-viec/shared/calendar/calendar.rules';
import { latenessOn, lengthOfPeriod, standingOn } from '@so-viec/shared/campaign/campaign.rules';
import { afterStep } from '@so-viec/shared/scheme/after-step';
import { STEP_RULES } from '@so-viec/shared/scheme/scheme.rules';
import { problemsOfStep } from '@so-viec/shared/scheme/step.rules';
import { describe, expect, it } from 'vitest';
import { bodiesFor } from '../organisation/units.ts';
import { planOf } from '../story/options.ts';
import { campaignsOf } from './campaigns.ts';
import { paperOf } from './paper.ts';
import { planDossier } from './plan-dossier.ts';

const TODAY = '2026-11-22';
const CALENDAR = buildCalendar(CALENDAR_DAYS);
const CAMPAIGNS = campaignsOf(planOf({ today: TODAY }, TODAY));
const BODIES = bodiesFor(1412);
const plan = (index: number, today = TODAY) => {
  const campaign = CAMPAIGNS[index]!;
  const bodies = BODIES.map(({ code, name, kind }) => ({ code, name, block: kind.block })).filter(
    ({ block }) => campaign.blocks.includes(block),
  );
  return bodies.map((body) => ({
    body,
    dossier: planDossier(body, campaign, { seed: 1, calendar: CALENDAR, today }),
  }));
};

/** How many bodies were in each state on a day. */
function statesOn(index: number, day: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { dossier } of plan(index)) {
    const steps = (dossier?.steps ?? []).map((step) =>
      afterStep(step.kind, step, { calendar: CALENDAR, today: step.day }),
    );
    const state = standingOn(steps, day)?.state ?? 'none';
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

describe('the campaigns of the demo', () => {
  it('are the two of 2024 with their days, and one that is running', () => {
    expect(CAMPAIGNS.map(({ fromOn, toOn, targetOn }) => [fromOn, toOn, targetOn])).toEqual([
      ['2024-01-25', '2024-03-25', '2024-03-31'],
      ['2024-04-01', '2024-06-15', '2024-06-30'],
      ['2026-10-01', '2026-11-30', '2026-12-15'],
    ]);
    expect(lengthOfPeriod('2024-01-25', '2024-03-25')).toBe(61);
    expect(plan(0)).toHaveLength(62);
  });

  it('end with nearly all approved on the target day, and a few late', () => {
    const { approved = 0, 'in-force': inForce = 0, ...rest } = statesOn(0, '2024-03-31');
    expect(approved + inForce).toBeGreaterThan(50);
    expect(approved + inForce).toBeLessThan(62);
    expect(Object.keys(rest).length).toBeGreaterThan(0);
  });

  it('pass through every state on the way', () => {
    expect(Object.keys(statesOn(0, '2024-01-25'))).toEqual(['none']);
    expect(Object.keys(statesOn(0, '2024-02-28')).length).toBeGreaterThanOrEqual(5);
    expect(Object.keys(statesOn(2, TODAY)).length).toBeGreaterThanOrEqual(5);
  });

  it('have somebody over a deadline', () => {
    const campaign = CAMPAIGNS[2]!;
    const late = plan(2).filter(({ dossier }) => {
      const steps = (dossier?.steps ?? []).map((s) =>
        afterStep(s.kind, s, { calendar: CALENDAR, today: s.day }),
      );
      const last = standingOn(steps, TODAY);
      return latenessOn(
        campaign,
        { state: last?.state ?? 'none', dueOn: last?.dueOn ?? null },
        TODAY,
        CALENDAR,
      );
    });
    expect(late.length).toBeGreaterThan(0);
  });
});

describe('every dossier of the demo', () => {
  it('takes only steps that the rules allow, on working days, the days in order', () => {
    for (const { body, dossier } of [plan(0), plan(1), plan(2)].flat()) {
      if (!dossier) continue;
      let state = 'none';
      let before = '';
      for (const step of dossier.steps) {
        if (state !== 'none') expect([body.code, STEP_RULES[step.kind].from]).toEqual([body.code, [state]]);
        expect(problemsOfStep(step.kind, step, { today: step.day, notBefore: before })).toEqual([]);
        expect([step.day, isWorkingDay(CALENDAR, step.day), step.day >= before]).toEqual([
          step.day,
          true,
          true,
        ]);
        const after = afterStep(step.kind, step, { calendar: CALENDAR, today: step.day });
        state = after.state;
        before = after.happenedOn;
      }
    }
  });

  it('is the same for the same seed', () => {
    expect(plan(0)).toEqual(plan(0));
  });

  it('of the accounts for trying out waits for an answer today', () => {
    const own = plan(2).find(({ body }) => body.code === 'SNV');
    expect(own?.dossier?.steps.at(-1)?.kind).toBe('additions-request');
  });
});

describe('a paper of the demo', () => {
  it('is a PDF with a table that points at its objects', () => {
    const text = paperOf('Đề án (1)').toString('latin1');
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
    );
    expect(text).toContain('DE AN  1');
  });
});
