import { addDays, type CivilDay, daysOf, type Month, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import type { DayFacts, LineFacts, PersonFacts } from '@so-viec/shared/finding/facts';
import type { Random } from '../../demo/seed/random.ts';
import { drawStyle, type Style, swing } from './style.ts';
import { nearCopy, note, productName, vagueName } from './words.ts';

export const MONTH: Month = '2024-05';
const BLOCKS = ['party', 'front', 'government', 'service'];
const GROUPS = ['leadership', 'specialised', 'specialised', 'shared', 'support'];
const WORKING = daysOf(MONTH).filter((on) => weekdayOf(on) < 6 && on !== '2024-05-01');
const WEEKEND = daysOf(MONTH).filter((on) => weekdayOf(on) > 5);
export const KINDS_OF_PRODUCT = 60;
/** Standard minutes of the nth product of the catalogue; every seventh is repetitive by nature. */
export const standardOf = (product: number): number => 45 + ((product * 37) % 12) * 15;
export const isRepetitive = (product: number): boolean => product % 7 === 0;

export interface Drawn {
  person: PersonFacts;
  lines: LineFacts[];
  days: DayFacts[];
  style: Style;
}

const PEOPLE_OF_BODY = 25;
/** The body of the nth person. */
export const bodyOf = (index: number): number => Math.floor(index / PEOPLE_OF_BODY);

/** Somebody honest in a place; the nth person of a body of about 25. */
export function drawPerson(random: Random, index: number): Drawn {
  const style = drawStyle(random);
  const body = bodyOf(index);
  const away = new Set(WORKING.slice(4, 4 + style.leaveDays));
  const there = WORKING.filter((on) => Number(on.slice(8)) >= style.from);
  const isOff = (on: CivilDay) => away.has(on) || !there.includes(on);
  const missing = new Set(there.filter((on) => !away.has(on) && random.chance(style.missing)));
  const days = daysOf(MONTH).map((on): DayFacts => {
    const asked = WORKING.includes(on) && !isOff(on) ? style.asked : 0;
    return { on, asked, isMissing: missing.has(on), hasBasis: false };
  });
  const lines = days
    .filter(({ asked, isMissing }) => asked > 0 && !isMissing)
    .flatMap((day) => drawDay(random, index, style, day));
  for (const on of WEEKEND) if (random.chance(0.01)) addOffDay(random, index, style, { on, days, lines });
  copyOwn(random, style, lines);
  const person: PersonFacts = {
    ...{ cadreId: `p${index}`, unitId: `u${Math.floor(index / 8)}`, bodyId: `b${body}` },
    ...{ block: BLOCKS[body % 4] ?? '', group: GROUPS[index % 5] ?? '', days, lines },
    ...{ explainedTaskIds: new Set([`long-${index}`]), overtime: { month: 0, year: 0 } },
  };
  return { person, lines, days, style };
}

let made = 0;

function drawDay(random: Random, index: number, style: Style, day: DayFacts): LineFacts[] {
  const isExact = random.chance(style.exact);
  const wanted = isExact ? day.asked : style.daily + style.swing * swing(random);
  const total = Math.max(style.grain, Math.round(wanted / style.grain) * style.grain);
  const count = Math.max(1, Math.min(style.linesADay + random.whole(-1, 1), Math.floor(total / style.grain)));
  const parts = split(random, isExact ? day.asked : total, count, style.grain);
  return parts.map((minutes) => drawLine(random, index, style, { on: day.on, minutes }));
}

/** Parts of a total in steps of a grain; the last takes what is left. */
function split(random: Random, total: number, count: number, grain: number): number[] {
  const weights = Array.from({ length: count }, () => 0.4 + random.next());
  const sum = weights.reduce((all, one) => all + one, 0);
  const parts = weights.map((one) => Math.max(grain, Math.round((total * one) / sum / grain) * grain));
  const rest = total - parts.slice(0, -1).reduce((all, one) => all + one, 0);
  return rest > 0 ? [...parts.slice(0, -1), rest] : parts;
}

function drawLine(
  random: Random,
  index: number,
  style: Style,
  { on, minutes }: { on: CivilDay; minutes: number },
): LineFacts {
  made += 1;
  const id = `l${made}`;
  const chance = random.next();
  const { adHoc, longWork, bare } = style;
  const isAdHoc = chance < adHoc;
  const isLong = !isAdHoc && chance < adHoc + longWork;
  const product = 1 + (((index % 5) * 12 + random.whole(0, 11)) % KINDS_OF_PRODUCT);
  const hasOutput = !isLong && random.next() >= bare;
  const quantity = Math.max(
    1,
    Math.round(minutes / (standardOf(product) * style.pace * (1 + 0.25 * swing(random)))),
  );
  const isVague = random.chance(style.vague);
  const isNumbered = !isVague && random.chance(style.numbered);
  const output = {
    ...{ id: `o${made}`, name: isVague ? vagueName(random) : productName(random), quantity },
    ...{ documentNumber: isNumbered ? `${made}/BC-B${bodyOf(index)}` : '' },
    ...{ hasEvidence: !isVague && random.chance(0.15), isJoint: random.chance(0.05) },
  };
  return {
    ...{
      id,
      on,
      bodyId: `b${bodyOf(index)}`,
      minutes,
      productId: isAdHoc ? null : `k${product}`,
      isDone: !isLong,
    },
    ...{ taskId: isLong ? `long-${index}` : null, output: hasOutput ? output : null },
    note: isRepetitive(product) && !isAdHoc ? 'Tiếp nhận hồ sơ tại bộ phận một cửa' : note(random),
    enteredAt: writtenAt(random, style, on),
  };
}

/** The evening of the day, or of the day on which they sit down to write. */
export function writtenAt(random: Random, { writesEvery }: Style, on: CivilDay): string | null {
  if (writesEvery === null) return null;
  const behind = (writesEvery - (Number(on.slice(8)) % writesEvery)) % writesEvery;
  return `${addDays(on, behind)}T09:${String(random.whole(10, 59))}:00.000Z`;
}

function addOffDay(
  random: Random,
  index: number,
  style: Style,
  { on, days, lines }: { on: CivilDay; days: DayFacts[]; lines: LineFacts[] },
): void {
  const place = days.findIndex((day) => day.on === on);
  const day = days[place];
  if (day) days[place] = { ...day, hasBasis: random.chance(0.85) };
  lines.push(drawLine(random, index, style, { on, minutes: 30 * random.whole(4, 10) }));
}

/** Lines that go on from an earlier day say much the same. */
function copyOwn(random: Random, { copied }: Style, lines: LineFacts[]): void {
  for (let place = 3; place < lines.length; place++) {
    const [line, from] = [lines[place], lines[random.whole(Math.max(0, place - 12), place - 1)]];
    if (line && from && random.chance(copied)) lines[place] = { ...line, note: nearCopy(random, from.note) };
  }
}
