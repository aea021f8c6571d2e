import { type CivilDay, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import type { DemoProduct } from '../catalogue/products.ts';
import { type Desk, usualProduct } from './desk.ts';
import type { DraftLine } from './draft.ts';
import { noteOf } from './notes.ts';
import { begin, goesOn, goOn, mayBegin } from './open-work.ts';
import { named, outputOf } from './outputs.ts';
import { lineCount, splitMinutes } from './split.ts';
import { AD_HOC } from './texts.data.ts';
import { fill } from './words.ts';

/** The lines of a day that somebody may copy. */
const USUAL_DAY = 4;

/** A line before it is known when it was written. */
type UndatedLine = Omit<DraftLine, 'enteredAt'>;

/** The lines of one day that add up to `minutes`. */
export function linesOf(desk: Desk, on: CivilDay, minutes: number): UndatedLine[] {
  const parts = partsOf(desk, minutes);
  return parts.map((part, i) => lineOf(desk, on, part, i === 0));
}

function partsOf({ behaviour, random, mode }: Desk, minutes: number): number[] {
  if (behaviour === 'round-blocks')
    return minutes % 240 === 0 ? blocks(minutes, random.pick([240, 120])) : [minutes];
  if (behaviour === 'excess-hours') return splitMinutes(minutes, minutes > 300 ? 2 : 1, random);
  if (mode === 'in-midst') return splitMinutes(minutes, USUAL_DAY, random);
  return splitMinutes(minutes, lineCount(minutes, random), random);
}

const blocks = (minutes: number, length: number): number[] =>
  Array.from({ length: minutes / length }, () => length);

function lineOf(desk: Desk, on: CivilDay, minutes: number, isFirst: boolean): UndatedLine {
  const { random, behaviour } = desk;
  if (desk.open && isFirst && goesOn(desk)) return goOn(desk, minutes);
  if (random.chance(behaviour === 'ad-hoc-heavy' ? 0.85 : 0.045)) return adHoc(desk, minutes);
  const product = behaviour === 'excess-hours' ? quickProduct(desk) : productFor(desk, on, minutes, isFirst);
  if (mayBegin(desk) && random.chance(longChance(desk, product))) {
    begin(desk, product);
    return goOn(desk, minutes);
  }
  const output = outputOf(desk, product);
  const line = {
    product,
    minutes,
    output,
    note: noteOf(desk, product, output?.quantity),
    adHocBy: '',
    taskKey: null,
  };
  return { ...line, state: 'done' };
}

function longChance({ behaviour }: Desk, product: DemoProduct): number {
  if (behaviour === 'work-of-many-weeks') return 1;
  return behaviour === 'round-blocks' || behaviour === 'excess-hours' ? 0 : product.longChance * 0.7;
}

function productFor(desk: Desk, on: CivilDay, minutes: number, isFirst: boolean): DemoProduct {
  const { random, shared, own } = desk;
  const [meeting, weekly] = [shared[2], shared[4]];
  if (meeting && isFirst && weekdayOf(on) === 1 && minutes <= 150 && random.chance(0.5)) return meeting;
  if (weekly && weekdayOf(on) === 5 && minutes <= 90 && random.chance(0.3)) return weekly;
  if (own.length === 0 || random.chance(0.17)) return random.pick(shared);
  return usualProduct(desk, minutes);
}

/** Little work that somebody makes much of. */
function quickProduct({ own, random }: Desk): DemoProduct {
  const quick = own.toSorted((a, b) => a.minutes - b.minutes).slice(0, 2);
  return random.pick(quick);
}

function adHoc(desk: Desk, minutes: number): UndatedLine {
  const { random, words, asker, behaviour } = desk;
  const [template, output] = random.pick(AD_HOC);
  const hasOutput = random.chance(behaviour === 'hours-without-output' ? 0.1 : 0.8);
  const line = { product: null, minutes, state: 'done', adHocBy: asker, taskKey: null } as const;
  return { ...line, note: fill(template, words, random), output: hasOutput ? named(output) : null };
}
