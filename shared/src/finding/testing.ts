import { daysOf, type Month } from '../civil-day/civil-day.ts';
import type {
  DayFacts,
  HeadFacts,
  LineFacts,
  MonthFacts,
  OutputFacts,
  PersonFacts,
  ProductFacts,
} from './facts.ts';

export const MONTH: Month = '2024-01';
/** The working days of January 2024, without New Year's Day. */
export const WORKING = daysOf(MONTH).filter(
  (on) => ![0, 6].includes(new Date(on).getUTCDay()) && on !== '2024-01-01',
);

let made = 0;

/** A finished line of three hours with a product of its own, but for what is told. */
export function line(on: string, told: Partial<LineFacts> = {}): LineFacts {
  made += 1;
  const usual = {
    id: `line-${String(made).padStart(6, '0')}`,
    on,
    bodyId: 'body',
    minutes: 180,
    productId: 'report',
    taskId: null,
  };
  return { ...usual, isDone: true, note: `Việc số ${made}`, enteredAt: null, output: output(), ...told };
}

export function output(told: Partial<OutputFacts> = {}): OutputFacts {
  made += 1;
  const usual = { id: `output-${made}`, name: 'Báo cáo biên chế', quantity: 1, documentNumber: `${made}/BC` };
  return { ...usual, hasEvidence: false, isJoint: false, ...told };
}

/** Somebody with eight hours asked of each working day, but for what is told. */
export function person(
  cadreId: string,
  lines: readonly LineFacts[],
  told: Partial<PersonFacts> = {},
): PersonFacts {
  const usual = { cadreId, unitId: 'unit', bodyId: 'body', block: 'party', group: 'professional', lines };
  return { ...usual, days: days(), explainedTaskIds: new Set(), overtime: { month: 0, year: 0 }, ...told };
}

/** The days of the month; `missing` of them were not handed in, `basis` ones say why they are long. */
export function days({
  missing = [],
  basis = [],
}: {
  missing?: readonly string[];
  basis?: readonly string[];
} = {}): DayFacts[] {
  return daysOf(MONTH).map((on) => ({
    on,
    asked: WORKING.includes(on) ? 480 : 0,
    isMissing: missing.includes(on),
    hasBasis: basis.includes(on),
  }));
}

export function month(
  people: readonly PersonFacts[],
  told: { heads?: HeadFacts[]; products?: Record<string, ProductFacts> } = {},
): MonthFacts {
  const { heads = [], products = { report: { standardMinutes: 180, isRepetitive: false } } } = told;
  return { month: MONTH, people, heads, products: new Map(Object.entries(products)) };
}

/** Who is named, and how sure that is. */
export const named = (seen: readonly { subject: { id: string }; severity: string }[]) =>
  Object.fromEntries(seen.map(({ subject, severity }) => [subject.id, severity]));
