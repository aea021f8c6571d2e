import type { LineContent } from '../fixture/people.ts';

/** What a line is after a write was answered: its content at a version, or gone since one. */
export type Known = { version: number; content: LineContent | null };

/** One line as its writer knows it. */
export interface Line {
  id: string;
  /** The last write that was answered; null before the first. */
  answered: Known | null;
  /** A write on its way: it may be there or not. */
  sent: Known | null;
}

/** The same line as the database has it. */
export interface Stored {
  row: { version: number; minutes: number; note: string } | null;
  revisions: number;
  acts: number;
  outputs: string[];
}

export const NOTHING: Stored = { row: null, revisions: 0, acts: 0, outputs: [] };

/** How often a write was answered and is not there, is there twice, or is there in part. */
export interface Damage {
  lost: string[];
  doubled: string[];
  torn: string[];
}

/** Compares what writers know with what the database holds; a write on its way may have come or not, but never in part. */
export function damageOf(lines: readonly Line[], stored: ReadonlyMap<string, Stored>): Damage {
  const damage: Damage = { lost: [], doubled: [], torn: [] };
  const known = new Set(lines.map(({ id }) => id));
  for (const id of stored.keys()) if (!known.has(id)) damage.doubled.push(`${id} was never sent`);
  for (const line of lines) {
    const found = stored.get(line.id) ?? NOTHING;
    const may = [line.answered, line.sent].filter((one) => one !== null);
    const steps = stepsOf(found);
    const match = may.find((one) => stepsTo(one) === steps);
    if (match) damage.torn.push(...tornParts(line.id, match, found));
    else if (steps === 0 && line.answered === null) damage.torn.push(...tornParts(line.id, null, found));
    else if (steps < Math.min(...may.map(stepsTo)))
      damage.lost.push(`${line.id}: ${steps} of ${may.map(stepsTo)} writes`);
    else damage.doubled.push(`${line.id}: ${steps} writes for ${may.map(stepsTo)}`);
  }
  return damage;
}

/** How many writes a line has seen: one for each version, and one for its removal. */
export const stepsTo = ({ version, content }: Known): number => (content ? version : version + 1);
export const stepsOf = ({ row, revisions }: Stored = NOTHING): number =>
  row ? row.version : revisions === 0 ? 0 : revisions + 1;

/** What of a write is not there although the rest of it is. */
function tornParts(id: string, known: Known | null, { row, revisions, acts, outputs }: Stored): string[] {
  const content = known?.content ?? null;
  const steps = known ? stepsTo(known) : 0;
  const wanted = {
    revisions: Math.max(0, steps - 1),
    acts: steps,
    outputs: content?.outputId ? content.outputId : '',
    minutes: content?.minutes,
    note: content?.note,
  };
  const found = { revisions, acts, outputs: outputs.join(), minutes: row?.minutes, note: row?.note };
  const parts = Object.keys(wanted) as (keyof typeof wanted)[];
  return parts
    .filter((part) => wanted[part] !== found[part])
    .map((part) => `${id}: ${part} ${found[part]} instead of ${wanted[part]}`);
}
