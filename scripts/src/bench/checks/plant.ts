import { addDays, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { type LineFacts, minutesOf } from '@so-viec/shared/finding/facts';
import type { Random } from '../../demo/seed/random.ts';
import type { Drawn } from './person.ts';
import { nearCopy, note, vagueName } from './words.ts';

type Plant = (random: Random, drawn: Drawn, strength: number) => void;

/** Changes some lines in place. */
function change(random: Random, lines: LineFacts[], share: number, to: (line: LineFacts) => LineFacts): void {
  for (const [place, line] of lines.entries()) if (random.chance(share)) lines[place] = to(line);
}

/** The same hours for fewer products: what one would do in an hour takes so many times as long. */
function fewer(day: readonly LineFacts[], times: number): LineFacts[] {
  const total = minutesOf(day);
  const some = day.slice(0, Math.max(1, Math.round(day.length / times)));
  const more = total / Math.max(1, minutesOf(some)) / times;
  return some.map((line) => {
    const minutes = Math.round((line.minutes * more * times) / 5) * 5;
    const quantity = Math.max(1, Math.round((line.output?.quantity ?? 1) * more));
    return { ...line, minutes, output: line.output && { ...line.output, quantity } };
  });
}

const workdays = ({ days }: Drawn) => days.filter(({ asked, isMissing }) => asked > 0 && !isMissing);
const timed = (line: LineFacts, at: string): LineFacts => ({ ...line, enteredAt: at });

/** Times the minutes of a person's days, so that they stay whole. */
export function workLong({ lines }: Drawn, times: number): void {
  for (const [place, line] of lines.entries()) {
    lines[place] = { ...line, minutes: Math.round((line.minutes * times) / 5) * 5 };
  }
}

/** The day's lines made to sum up to what the day asks: what goes beyond it is cut off, the last one is drawn out. */
function fitted(day: readonly LineFacts[], asked: number): LineFacts[] {
  let left = asked;
  return day.flatMap((line, nth) => {
    const minutes = nth === day.length - 1 ? left : Math.min(left, line.minutes);
    left -= minutes;
    return minutes > 0 ? [{ ...line, minutes }] : [];
  });
}

const fitDays: Plant = (random, drawn, strength) => {
  const askedOn = new Map(workdays(drawn).map(({ on, asked }) => [on, asked]));
  const days = [...Map.groupBy(drawn.lines, ({ on }) => on)];
  const lines = days.flatMap(([on, day]) => {
    const asked = askedOn.get(on);
    return asked !== undefined && random.chance(strength) ? fitted(day, asked) : day;
  });
  drawn.lines.splice(0, drawn.lines.length, ...lines);
};

const bulk: Plant = (random, drawn, strength) => {
  const written = workdays(drawn).map(({ on }) => on);
  const atOnce = Math.max(2, Math.round(2 + strength * 14));
  for (let start = 0; start < written.length; start += atOnce) {
    const some = written.slice(start, start + atOnce);
    const sitting = addDays(some.at(-1) ?? '', 1 + random.whole(0, 3));
    for (const [place, line] of drawn.lines.entries()) {
      if (!some.includes(line.on)) continue;
      const minute = String(random.whole(10, 50));
      drawn.lines[place] = timed(line, `${sitting}T09:${minute}:00.000Z`);
    }
  }
};

const missDays: Plant = (random, drawn, strength) => {
  const open = workdays(drawn);
  const count = Math.round(strength * 0.6 * open.length);
  const from = random.whole(0, Math.max(0, open.length - count));
  const gone = new Set(open.slice(from, from + count).map(({ on }) => on));
  for (const [place, day] of drawn.days.entries()) {
    if (gone.has(day.on)) drawn.days[place] = { ...day, isMissing: true };
  }
  const kept = drawn.lines.filter(({ on }) => !gone.has(on));
  drawn.lines.splice(0, drawn.lines.length, ...kept);
};

const workOff: Plant = (random, drawn, strength) => {
  const off = drawn.days.filter(({ on, asked }) => asked === 0 && weekdayOf(on) > 5);
  for (const { on } of off) {
    const like = drawn.lines[random.whole(0, Math.max(0, drawn.lines.length - 1))];
    if (!like || !random.chance(strength)) continue;
    const [id, minutes] = [`${like.id}-${on}`, 30 * random.whole(4, 12)];
    drawn.lines.push({ ...like, id, on, minutes, enteredAt: null, output: null });
  }
};

const reuse: Plant = (random, { lines }, strength) => {
  const numbered = lines.filter(({ output, isDone }) => isDone && output && output.documentNumber !== '');
  const some = numbered.slice(0, 3).flatMap(({ output }) => output?.documentNumber ?? []);
  if (some.length === 0) return;
  change(random, lines, strength * 0.6, (line) => {
    if (!line.output || !line.isDone) return line;
    return { ...line, output: { ...line.output, documentNumber: random.pick(some), isJoint: false } };
  });
};

/** So many hours beyond what the days of a month ask, with products of their own, on whichever days there were. */
const workEvenings: Plant = (random, drawn, strength) => {
  const open = workdays(drawn);
  const evening = (strength * random.whole(50, 75) * 60) / open.length;
  for (const { on, asked } of open) {
    const day = drawn.lines.filter((line) => line.on === on);
    const [like] = day;
    if (!like) continue;
    const short = Math.max(0, asked - minutesOf(day));
    const minutes = short + Math.round((evening * (0.7 + 0.6 * random.next())) / 5) * 5;
    const quantity = Math.max(1, Math.round(((like.output?.quantity ?? 1) * minutes) / like.minutes));
    const output = like.output && { ...like.output, id: `${like.output.id}-2`, documentNumber: '', quantity };
    drawn.lines.push({ ...like, id: `${like.id}-2`, minutes, output, note: note(random) });
  }
};

/** Each way of it that the report complained of, by how strongly somebody does it (0 to 1). */
export const PLANTS: Readonly<Record<string, Plant>> = {
  'hours-without-output': (random, { lines }, strength) =>
    change(random, lines, strength, (line) => ({ ...line, output: null, taskId: null })),
  'unclear-output': (random, { lines }, strength) =>
    change(random, lines, strength, (line) => {
      if (!line.output) return line;
      const empty = { name: vagueName(random), documentNumber: '', hasEvidence: false };
      return { ...line, output: { ...line.output, ...empty } };
    }),
  'output-reused': reuse,
  'excess-hours': (_random, { lines }, strength) => {
    const days = [...Map.groupBy(lines, ({ on }) => on).values()];
    lines.splice(0, lines.length, ...days.flatMap((day) => fewer(day, 1 + 2.5 * strength)));
  },
  'standard-fit': fitDays,
  'repeated-text': (random, { lines }, strength) => {
    const some = lines.slice(0, 3).map(({ note }) => note);
    if (some.length === 0) return;
    change(random, lines, strength, (line) => ({ ...line, note: nearCopy(random, random.pick(some)) }));
  },
  'late-bulk-entry': bulk,
  'off-day-hours': workOff,
  'over-hours': workEvenings,
  'above-peers': (_random, drawn, strength) => workLong(drawn, 1 + 0.6 * strength),
  'adhoc-heavy': (random, { lines }, strength) =>
    change(random, lines, strength, (line) => ({ ...line, productId: null, taskId: null })),
  'missing-days': missDays,
};
