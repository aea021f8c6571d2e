import type { CivilDay } from '../civil-day/civil-day.ts';

/** How sure a finding is: worth a note, worth a look, to be looked at first. */
export type Severity = 'note' | 'look' | 'look-first';

/** A line that a finding rests on. */
export interface Evidence {
  cadreId: string;
  day: CivilDay;
  entryId: string;
}

/** What was seen of whom. It names lines and figures, never a verdict, and changes no score (rules §8). */
export interface Seen {
  subject: { kind: 'cadre' | 'unit'; id: string };
  severity: Severity;
  /** The figures of its sentence: minutes, counts, per cent as whole numbers, or words. */
  params: Readonly<Record<string, number | string>>;
  evidence: readonly Evidence[];
}

/** One way of looking at a month: pure, with settings that a body may change. */
export interface Check<Facts, Settings extends object> {
  name: string;
  settings: Settings;
  /** What is seen of this month, in any order. */
  look(facts: Facts, settings: Settings): Seen[];
  /** The sentence in plain Vietnamese. */
  say(params: Seen['params']): string;
}

/** The lines as evidence, the oldest first. */
export function evidenceOf(
  cadreId: string,
  lines: readonly { id: string; on: CivilDay }[],
): readonly Evidence[] {
  return lines
    .map(({ id, on }) => ({ cadreId, day: on, entryId: id }))
    .sort((a, b) => a.day.localeCompare(b.day) || a.entryId.localeCompare(b.entryId));
}
