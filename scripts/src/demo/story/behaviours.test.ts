import { beforeAll, describe, expect, it } from 'vitest';
import { productsByPosition } from '../catalogue/catalogue.ts';
import { type Behaviour, DEMO_BEHAVIOURS } from '../people/behaviours.ts';
import type { DraftDay } from '../work/draft.ts';
import { daysOfBody } from './body-days.ts';
import { planOf } from './options.ts';
import { planAllDays } from './plan-days.ts';
import { type Story, tellStory } from './story.ts';

let story: Story;
let byPerson: Map<string, DraftDay[]>;

beforeAll(() => {
  story = tellStory(planOf({ toMonth: '2024-02', withLiveMonths: false }, '2024-04-01'));
  const codes = new Set(DEMO_BEHAVIOURS.map((known) => known.cadreCode));
  const touched = new Set(
    story.cadres.filter(({ code }) => codes.has(code)).map(({ slot }) => slot.bodyCode),
  );
  const planned = planAllDays(story);
  const products = productsByPosition();
  const days = story.bodies
    .filter(({ code }) => touched.has(code))
    .flatMap((b) => daysOfBody(story, b, planned, products));
  byPerson = Map.groupBy(days, (day) => day.cadreCode);
}, 60_000);

const daysWith = (behaviour: Behaviour): DraftDay[] =>
  DEMO_BEHAVIOURS.filter((known) => known.behaviour === behaviour).flatMap(
    ({ cadreCode }) => byPerson.get(cadreCode) ?? [],
  );
const linesWith = (behaviour: Behaviour) => daysWith(behaviour).flatMap((day) => day.lines);
const minutesOf = (day: DraftDay): number => day.lines.reduce((sum, line) => sum + line.minutes, 0);
const share = <T>(list: T[], is: (one: T) => boolean): number => list.filter(is).length / list.length;
const mean = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;

describe('each complaint of the report', () => {
  it('shows: hours without a product, products without a name', () => {
    const done = linesWith('hours-without-output').filter((line) => line.state === 'done');
    expect(share(done, (line) => line.output === null)).toBeGreaterThan(0.6);
    const named = linesWith('unclear-output').flatMap((line) => line.output?.name ?? []);
    expect(
      share(named, (name) => /^(Công việc|Văn bản$|Kết quả$|Đã làm|Sản phẩm$|Theo dõi)/.test(name)),
    ).toBeGreaterThan(0.5);
  });

  it('shows: padding to eight hours, round blocks, the same text', () => {
    expect(share(daysWith('padding-to-standard'), (day) => minutesOf(day) === 480)).toBe(1);
    expect(share(linesWith('round-blocks'), (line) => line.minutes % 120 === 0)).toBeGreaterThan(0.95);
    expect(new Set(linesWith('repeated-text').map((line) => line.note)).size).toBeLessThan(60);
    expect(
      share(linesWith('repeated-text'), (line) => line.note.startsWith('Thực hiện nhiệm vụ')),
    ).toBeGreaterThan(0.85);
  });

  it('shows: a month written in an evening, days that are missing, days off', () => {
    const january = daysWith('late-bulk-entry').filter((day) => day.on < '2024-02');
    expect(new Set(january.map((day) => day.lines[0]?.enteredAt.slice(0, 10)))).toEqual(
      new Set(['2024-01-31']),
    );
    expect(january.filter((day) => day.lateReason !== '').length).toBeGreaterThan(50);
    const worst = daysWith('missing-days').filter((day) => day.on >= '2024-01-22' && day.on <= '2024-01-26');
    expect(worst).toEqual([]);
    expect(daysWith('off-day-hours').filter((day) => day.basis !== '').length).toBeGreaterThan(30);
  });

  it('shows: ad hoc work, work of many weeks, hours beyond the product, the same document again', () => {
    expect(share(linesWith('ad-hoc-heavy'), (line) => line.product === null)).toBeGreaterThan(0.45);
    const keys = Map.groupBy(linesWith('work-of-many-weeks'), (line) => line.taskKey);
    expect(Math.max(...[...keys].map(([key, lines]) => (key ? lines.length : 0)))).toBeGreaterThan(20);
    const much = linesWith('excess-hours').filter((line) => line.product);
    expect(mean(much.map((line) => line.minutes / (line.product?.minutes ?? 1)))).toBeGreaterThan(2);
    const numbers = linesWith('reused-output').flatMap((line) => line.output?.number || []);
    expect(numbers.length / new Set(numbers).size).toBeGreaterThan(2);
  });

  it('shows: a head who stamps a month in four minutes, a body of long hours, overtime beyond the limit', () => {
    const [head] = DEMO_BEHAVIOURS.filter((known) => known.behaviour === 'rubber-stamping-head');
    const stamped = [...byPerson.values()]
      .flat()
      .flatMap((day) => day.steps.filter((step) => step.by === head?.cadreCode));
    const january = stamped
      .filter((step) => step.kind === 'acceptance' && step.at.startsWith('2024-01-31T09:5'))
      .map((s) => s.at);
    expect(january.length).toBeGreaterThan(60);
    expect(Date.parse(january.sort().at(-1) ?? '') - Date.parse(january[0] ?? '')).toBeLessThan(240_000);
    expect(mean(daysWith('high-hours-body').map(minutesOf))).toBeGreaterThan(540);
    expect(mean(daysWith('over-hours').map(minutesOf))).toBeGreaterThan(630);
  });
});
