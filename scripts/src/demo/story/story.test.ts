import { addDays, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { beforeAll, describe, expect, it } from 'vitest';
import { productsByPosition } from '../catalogue/catalogue.ts';
import type { PlannedDay } from '../days/planned-day.ts';
import { LIVE_BODIES } from '../organisation/scale.ts';
import type { DraftDay } from '../work/draft.ts';
import { daysOfBody } from './body-days.ts';
import { planOf } from './options.ts';
import { planAllDays } from './plan-days.ts';
import { type Story, tellStory } from './story.ts';

const TODAY = '2026-11-23';
let story: Story;
let planned: Map<string, PlannedDay[]>;
let days: DraftDay[];

beforeAll(() => {
  story = tellStory(planOf({ today: TODAY }, TODAY));
  planned = planAllDays(story);
  const body = story.bodies.find(({ code }) => code === 'SNV')!;
  days = daysOfBody(story, body, planned, productsByPosition());
});

const codeOf = (username: string) => story.cadres.find((cadre) => cadre.username === username)!.code;
const running = (day: DraftDay) => monthOf(day.on) >= '2026-10';

describe('a demo that runs up to yesterday', () => {
  it('has whole hours in each published month', () => {
    const sums: Record<string, number> = {};
    for (const day of [...planned.values()].flat()) {
      sums[monthOf(day.on)] = (sums[monthOf(day.on)] ?? 0) + day.minutes;
    }
    expect([sums['2024-01'], sums['2024-02'], sums['2024-03']]).toEqual(
      [223_068, 163_905, 184_563].map((h) => h * 60),
    );
    expect(Object.keys(sums)).toEqual(['2024-01', '2024-02', '2024-03', '2026-10', '2026-11']);
  });

  it('keeps every day within twelve hours and its lines at what was planned', () => {
    const all = [...planned.values()].flat();
    expect(Math.max(...all.map((day) => day.minutes))).toBeLessThanOrEqual(720);
    expect(Math.min(...all.map((day) => day.minutes))).toBeGreaterThanOrEqual(30);
    const own = all
      .filter((day) => day.cadre.slot.bodyCode === 'SNV')
      .reduce((sum, day) => sum + day.minutes, 0);
    const lines = days.flatMap((day) => day.lines);
    expect(lines.reduce((sum, line) => sum + line.minutes, 0)).toBe(own);
  });

  it('writes nothing today or later', () => {
    const instants = days.flatMap((day) => [
      ...day.lines.map((line) => line.enteredAt),
      ...day.steps.map((step) => step.at),
    ]);
    expect(instants.every((at) => todayIn(new Date(at)) < TODAY)).toBe(true);
  });

  it('lets ten bodies live on, the others rest and the districts end', () => {
    const living = story.cadres.filter((cadre) =>
      planned.get(cadre.code)?.some((day) => day.on >= '2026-10-01'),
    );
    expect(new Set(living.map((cadre) => cadre.slot.bodyCode))).toEqual(new Set(LIVE_BODIES));
    const resting = story.cadres.find((cadre) => cadre.slot.bodyCode === 'SXD')!;
    expect(resting.posts.map((post) => [post.toOn, post.hasDutyToLog])).toEqual([
      ['2024-03-31', true],
      [null, false],
    ]);
    const ended = story.cadres.find((cadre) => cadre.slot.bodyCode === 'UBLH')!;
    expect(ended.posts.at(-1)?.toOn).toBe('2025-06-30');
  });

  it('fills the queue of the head with 12 to 50 days of 7 to 15 people', () => {
    const waiting = days.filter((day) => day.unitCode === 'SNV-CCVC' && day.state === 'submitted');
    const others = waiting.filter((day) => day.cadreCode !== codeOf('thang.nv'));
    expect(others.length).toBeGreaterThanOrEqual(12);
    expect(others.length).toBeLessThanOrEqual(50);
    const people = new Set(others.map((day) => day.cadreCode)).size;
    expect(people).toBeGreaterThanOrEqual(7);
    expect(people).toBeLessThanOrEqual(15);
  });

  it('gives the cadre a day to copy, one that came back and work in the midst', () => {
    const own = days.filter((day) => day.cadreCode === codeOf('ha.ttt') && running(day));
    expect(own.at(-1)).toMatchObject({ on: '2026-11-20', state: 'submitted' });
    expect(own.at(-1)?.lines).toHaveLength(4);
    const [returned, ...more] = own.filter((day) => day.state === 'returned');
    expect(more).toEqual([]);
    const mended = Number(/dòng (\d)$/.exec(returned?.steps.at(-1)?.reason ?? '')?.[1]) - 1;
    expect(returned?.lines[mended]).toMatchObject({ state: 'done', output: { number: '' } });
    const last = own.at(-1)?.lines.find((line) => line.state === 'under-way');
    const work = own.flatMap((day) => day.lines.filter((line) => line.taskKey === last?.taskKey));
    expect(last?.taskKey).toBeTruthy();
    expect(work.length).toBeGreaterThanOrEqual(3);
    expect(work.every((line) => line.state === 'under-way')).toBe(true);
  });

  it('does not carry work of the past over into the running months', () => {
    const open = new Map<string, string>();
    for (const line of days.filter((day) => !running(day)).flatMap((day) => day.lines)) {
      if (line.taskKey) open.set(line.taskKey, line.state);
    }
    expect([...open.values()].filter((state) => state === 'under-way').length).toBeLessThan(open.size / 20);
  });

  it('numbers the documents of a body in order and each once', () => {
    const numbers = days.flatMap((day) => day.lines.flatMap((line) => line.output?.number || []));
    const inOneYear = days
      .filter(running)
      .flatMap((day) => day.lines.flatMap((line) => line.output?.number || []));
    expect(numbers.length).toBeGreaterThan(500);
    expect(new Set(inOneYear).size).toBe(inOneYear.length);
    expect(inOneYear).toContain('01/BC-SNV');
  });
});

describe('a demo of other months', () => {
  it('may end with the running month and still writes nothing ahead', () => {
    const now = '2026-11-10';
    const plan = planOf({ cadres: 80, fromMonth: '2026-10', toMonth: '2026-11', withLiveMonths: false }, now);
    const small = tellStory(plan);
    const all = planAllDays(small);
    const drafts = small.bodies.flatMap((body) => daysOfBody(small, body, all, productsByPosition()));
    const late = drafts.flatMap((day) => [
      ...day.lines.map((line) => line.enteredAt),
      ...day.steps.map((s) => s.at),
    ]);
    expect(late.every((at) => todayIn(new Date(at)) < now)).toBe(true);
    expect(drafts.some((day) => day.on === addDays(now, -1) && day.state === 'submitted')).toBe(true);
  });
});
