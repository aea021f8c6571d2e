import { addMonths, type CivilDay, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { POSITIONS } from '../catalogue/positions/positions.ts';
import type { DemoProduct } from '../catalogue/products.ts';
import type { PlannedDay } from '../days/planned-day.ts';
import { liveDay } from '../live/live-day.ts';
import { BODIES, type BodySpec } from '../organisation/body-table.ts';
import { DEMO_UNIT } from '../people/cast.data.ts';
import { historyDay } from '../steps/history.ts';
import { workingDaysSince } from '../steps/working-days.ts';
import { type Desk, deskOf } from '../work/desk.ts';
import type { DraftDay } from '../work/draft.ts';
import { numberDocuments } from '../work/numbers.ts';
import { begin } from '../work/open-work.ts';
import { shortName } from '../work/words.ts';
import { type Story, untilOf } from './story.ts';

const FIELDS = new Map(POSITIONS.map(({ code, field }) => [code, field]));
const BODY_NAMES = BODIES.map(({ code, name, kind }) => ({ code, name: shortName(name), kind }));
const DEMO_CADRE = 'ha.ttt';

type PlannedDays = Map<string, PlannedDay[]>;
type ProductsByPosition = Map<string, DemoProduct[]>;

/** The work of a body's people, with its documents numbered. */
export function daysOfBody(
  story: Story,
  body: BodySpec,
  planned: PlannedDays,
  products: ProductsByPosition,
): DraftDay[] {
  const people = story.cadres.filter((cadre) => cadre.slot.bodyCode === body.code);
  const days = people.flatMap((cadre) => {
    const desks = new Map<string, Desk>();
    const own = planned.get(cadre.code) ?? [];
    return own.map((day, i) => {
      const desk = deskFor(story, body, products, desks, day);
      desk.mode = modeOf(story, desk, day, own[i + 1]);
      return writeDay(story, desk, day);
    });
  });
  numberDocuments(body, days);
  return days;
}

const isRunning = (story: Story, on: CivilDay): boolean =>
  monthOf(on) >= addMonths(monthOf(story.plan.today), -1);

/** Work begun in the past is finished there by those who live on; the account for trying out is in the midst of some. */
function modeOf(
  story: Story,
  desk: Desk,
  { cadre, on }: PlannedDay,
  next: PlannedDay | undefined,
): Desk['mode'] {
  const isLast = next !== undefined && isRunning(story, next.on) && !isRunning(story, on);
  if (isLast) return 'finishing';
  const isDemo = cadre.username === DEMO_CADRE && isRunning(story, on);
  const age = isDemo ? workingDaysSince(story.calendar, on, story.plan.today, 5) : 5;
  if (age > 3) return age === 4 ? 'finishing' : 'usual';
  const proposal = desk.own.find((product) => product.symbol === 'TTr') ?? desk.own[0];
  if (desk.open === null && proposal) begin(desk, proposal);
  return 'in-midst';
}

function writeDay(story: Story, desk: Desk, planned: PlannedDay): DraftDay {
  const { cadre, unitCode, on } = planned;
  const { calendar, plan, behaviourOf } = story;
  const reviewer = story.reviewerOf(cadre, unitCode);
  const reviewing = {
    calendar,
    untilOn: untilOf(plan),
    reviewerCode: reviewer.code,
    isRubberStamp: behaviourOf.get(reviewer.code) === 'rubber-stamping-head',
  };
  if (!isRunning(story, on)) return historyDay(desk, planned, reviewing);
  const isDemoCadre = cadre.username === DEMO_CADRE;
  return liveDay(desk, planned, {
    ...reviewing,
    today: plan.today,
    isSlow: unitCode === DEMO_UNIT,
    isDemoCadre,
  });
}

/** One desk for each unit somebody works for; another one for the running months. */
function deskFor(
  story: Story,
  body: BodySpec,
  products: ProductsByPosition,
  desks: Map<string, Desk>,
  { cadre, unitCode, positionCode, on }: PlannedDay,
): Desk {
  const seed = isRunning(story, on) ? `${story.plan.seed} running` : `${story.plan.seed}`;
  const known = desks.get(`${seed} ${unitCode}`);
  if (known) return known;
  const reviewer = story.reviewerOf(cadre, unitCode);
  const others = BODY_NAMES.filter(({ code, kind }) => {
    const isThere = story.districtsUntil === null || on <= story.districtsUntil || !kind.isDistrict;
    return code !== body.code && isThere;
  });
  const desk = deskOf({
    seed,
    cadre,
    unitCode,
    positionCode,
    products,
    behaviour: story.behaviourOf.get(cadre.code),
    words: { field: FIELDS.get(positionCode) ?? '', bodies: others.map(({ name }) => name) },
    asker: `${reviewer.posts[0]?.title ?? ''} ${reviewer.fullName}`.trim(),
  });
  desks.set(`${seed} ${unitCode}`, desk);
  return desk;
}
