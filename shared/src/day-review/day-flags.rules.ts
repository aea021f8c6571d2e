/** What a reviewer should notice about a day before opening it. `minutes` is how much is over. */
export type DayFlag =
  | { kind: 'over-standard'; minutes: number; hasBasis: boolean }
  | { kind: 'off-day'; hasBasis: boolean }
  | { kind: 'late' }
  | { kind: 'no-output' }
  | { kind: 'resubmitted' };

export interface FlaggedDay {
  minutes: number;
  /** Null for a concurrent post, whose hours have no standard of their own. */
  standardMinutes: number | null;
  basis: string;
  lateReason: string;
  outputsDelivered: number;
  /** Minutes of lines that are done and name no product. */
  minutesWithoutOutput: number;
  timesReturned: number;
}

/** How often a day was given back to its person: returned or reopened, and that not taken back. Steps in order. */
export function timesGivenBack(steps: readonly { kind: string }[]): number {
  const isGivenBack = ({ kind }: { kind: string }) => kind === 'return' || kind === 'reopening';
  return steps.filter((step, place) => isGivenBack(step) && steps[place + 1]?.kind !== 'undo').length;
}

/** The flags of a day, the gravest first. They say what was seen and judge nothing. */
export function flagsOf(day: FlaggedDay): DayFlag[] {
  const flags: DayFlag[] = [];
  const { minutes, standardMinutes } = day;
  const hasBasis = day.basis !== '';
  if (standardMinutes === 0) flags.push({ kind: 'off-day', hasBasis });
  else if (standardMinutes !== null && minutes > standardMinutes) {
    flags.push({ kind: 'over-standard', minutes: minutes - standardMinutes, hasBasis });
  }
  if (day.outputsDelivered === 0 && day.minutesWithoutOutput > 0) flags.push({ kind: 'no-output' });
  if (day.lateReason !== '') flags.push({ kind: 'late' });
  if (day.timesReturned > 0) flags.push({ kind: 'resubmitted' });
  return flags;
}
