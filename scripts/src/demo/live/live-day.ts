import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { PlannedDay } from '../days/planned-day.ts';
import type { Random } from '../seed/random.ts';
import { instantOf } from '../steps/clock.ts';
import { draftDay, historyDay, type Reviewing } from '../steps/history.ts';
import { acceptance, after, giveBack, inTheMorning, submission } from '../steps/reviewed.ts';
import { workingDayAfter, workingDaysSince } from '../steps/working-days.ts';
import { writtenOn } from '../steps/written.ts';
import type { Desk } from '../work/desk.ts';
import type { DraftDay, DraftLine, DraftStep } from '../work/draft.ts';
import { RETURN_REASONS } from '../work/texts.data.ts';

interface LiveReviewing extends Reviewing {
  today: CivilDay;
  /** Whose queue is full: a head who has not looked for days. */
  isSlow: boolean;
  /** The account for trying out: two days wait, one came back, the rest is accepted. */
  isDemoCadre: boolean;
}

type Outcome = 'draft' | 'submitted' | 'returned' | 'accepted';

/** Chances of draft, submitted and returned by how many working days have passed since; the rest is accepted. */
const USUAL: [draft: number, submitted: number, returned: number][] = [
  [0.15, 0.8, 0],
  [0.05, 0.68, 0.04],
  [0.03, 0.5, 0.05],
  [0.02, 0.25, 0.05],
  [0, 0.06, 0.02],
];
const SLOW: typeof USUAL = [
  [0.08, 0.92, 0],
  [0, 1, 0],
  [0, 0.94, 0.06],
  [0, 0.55, 0.03],
  [0, 0.15, 0.02],
];
const DEMO_CADRE: Outcome[] = ['submitted', 'submitted', 'returned'];

/** How many working days ago everything is settled. */
const SETTLED_AFTER = 7;

/** A day of the running months: the last few are still on their way. */
export function liveDay(desk: Desk, planned: PlannedDay, reviewing: LiveReviewing): DraftDay {
  const { calendar, today, isDemoCadre } = reviewing;
  const age = workingDaysSince(calendar, planned.on, today, SETTLED_AFTER);
  if (age >= SETTLED_AFTER) return historyDay(desk, planned, reviewing);
  const { written, ...draft } = draftDay(desk, planned, reviewing, (_, on, lines) =>
    writtenOn(on, lines, desk.random),
  );
  const chances = (reviewing.isSlow ? SLOW : USUAL)[age] ?? [0, 0.01, 0.01];
  const state = isDemoCadre ? (DEMO_CADRE[age] ?? 'accepted') : outcomeOf(chances, desk.random);
  if (state === 'draft') return draft;
  if (isDemoCadre && state === 'returned') forgetNumber(draft);
  const submittedAt = after(written.instants.at(-1) ?? '', desk.random.whole(30, 200));
  const submitted = submission(desk.cadre.code, submittedAt);
  if (state === 'submitted') return { ...draft, state, steps: [submitted] };
  return { ...draft, state, steps: [submitted, reviewOf(desk, draft, state, age, reviewing)] };
}

function outcomeOf([draft, submitted, returned]: [number, number, number], random: Random): Outcome {
  const thrown = random.next();
  if (thrown < draft) return 'draft';
  if (thrown < draft + submitted) return 'submitted';
  return thrown < draft + submitted + returned ? 'returned' : 'accepted';
}

/** The next morning where that is over, else the same evening. */
function reviewOf(
  { random }: Desk,
  { on, lines }: DraftDay,
  state: 'returned' | 'accepted',
  age: number,
  { calendar, reviewerCode, isDemoCadre }: LiveReviewing,
): DraftStep {
  const at =
    age === 0
      ? instantOf(on, 20 * 60 + 15, random.whole(0, 3_600_000))
      : inTheMorning(workingDayAfter(calendar, on, 1), random);
  if (state === 'accepted') return acceptance(reviewerCode, at, lines, random);
  const reason = isDemoCadre
    ? `Thiếu số, ký hiệu ở dòng ${withoutNumber(lines) + 1}`
    : random.pick(RETURN_REASONS);
  return giveBack(reviewerCode, at, reason);
}

/** The finished line that names a document without its number. */
function withoutNumber(lines: DraftLine[]): number {
  const isBare = ({ state, output, product }: DraftLine): boolean =>
    state === 'done' && output?.symbol === null && product !== null && product.symbol !== null;
  return Math.max(0, lines.findIndex(isBare));
}

/** Takes the number off one document of the day, so that there is something to mend. */
function forgetNumber({ lines }: DraftDay): void {
  const done = lines.filter((line) => line.state === 'done' && line.product);
  const line = done.find(({ product }) => product?.symbol !== null) ?? done[0];
  if (line) line.output = { name: 'Công văn', quantity: 1, ...line.output, symbol: null, number: '' };
}
