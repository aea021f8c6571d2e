export const KINDS = ['sqlite', 'postgres'] as const;
export type Kind = (typeof KINDS)[number];

/** One number that a row found, and the bound it has to keep. Of several goes it is their sum, or the worst of them. */
export interface Figure {
  value: number;
  join: 'sum' | 'most' | 'least';
  most?: number;
  least?: number;
}

/** What a go found: figures by name, and in words what is wrong. */
export interface Outcome {
  figures: Record<string, Figure>;
  faults: string[];
}

/** As it is tried for seconds, or for long. */
export type Form = 'short' | 'long';

export interface Around {
  kind: Kind;
  form: Form;
  /** How many earlier goes have done. */
  from: number;
  /** Says how many of this go are done. */
  tell(done: number): void;
}

/** One row of the table of figures: something done so many times, each time alike. */
export interface Row {
  /** What is typed after `pnpm test:deep`. */
  name: string;
  what: string;
  on: readonly Kind[];
  /** How often each form does it, on each database. Short: as `npm test` does, where times of a load are no verdict. */
  short: number;
  long: number;
  /** How many are done at a time: after each go the figures are kept, and an interrupted run goes on from there. */
  batch: number;
  run(count: number, around: Around): Promise<Outcome>;
}

/** How many times something was done; no bound. */
export const counted = (value: number): Figure => ({ value, join: 'sum' });
/** What may not happen at all. */
export const never = (value: number): Figure => ({ value, join: 'sum', most: 0 });
/** The highest of several goes, with a bound where there is one. */
export const worst = (value: number, most?: number): Figure => ({
  value,
  join: 'most',
  ...(most !== undefined && { most }),
});
export const atLeast = (value: number, least: number): Figure => ({ value, join: 'least', least });

/** Two goes as one. */
export function joined(one: Outcome, other: Outcome): Outcome {
  const figures = { ...one.figures };
  for (const [name, figure] of Object.entries(other.figures)) {
    const before = figures[name];
    figures[name] = before ? { ...figure, value: joinedValue(before.value, figure) } : figure;
  }
  return { figures, faults: [...one.faults, ...other.faults] };
}

function joinedValue(before: number, { value, join }: Figure): number {
  if (join === 'sum') return before + value;
  return join === 'most' ? Math.max(before, value) : Math.min(before, value);
}

/** What does not hold, in words; empty where all does. */
export function brokenOf({ figures, faults }: Outcome): string[] {
  const over = Object.entries(figures).flatMap(([name, { value, most, least }]) => {
    if (most !== undefined && !(value <= most)) return [`${name}: ${value}, at most ${most}`];
    if (least !== undefined && !(value >= least)) return [`${name}: ${value}, at least ${least}`];
    return [];
  });
  return [...over, ...faults];
}
