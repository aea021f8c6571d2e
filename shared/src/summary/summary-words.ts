import { isMonth, type Month } from '../civil-day/civil-day.ts';
import { BIN_STARTS } from '../report/spread.rules.ts';

export const UNIT_BLOCKS = ['party', 'front', 'government', 'service'] as const;

export const POSITION_GROUPS = ['leadership', 'specialised', 'shared', 'support'] as const;
export type PositionGroup = (typeof POSITION_GROUPS)[number];

/** Which of a unit's rows: those of all below it, those whose nearest body it is, or those of itself alone. */
export const REACHES = ['all', 'body', 'own'] as const;
export type Reach = (typeof REACHES)[number];

/** What a list of lines shows: the lines behind one of the figures. */
const LINE_KINDS = [
  'all',
  'accepted',
  'submitted',
  'waiting',
  'with-output',
  'under-way',
  'without-output',
  'ad-hoc',
  'group-a',
  'group-b',
  'group-c',
  'group-d',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What a list of products shows: all that were delivered, those accepted, those not (yet). */
export const OUTPUT_KINDS = ['outputs', 'outputs-accepted', 'outputs-open'] as const;

export const WHICH = [...LINE_KINDS, ...OUTPUT_KINDS] as const;
export type Which = (typeof WHICH)[number];

/** The bins of hours a duty day by which people are picked out, as an address says them. */
export const HOURS = BIN_STARTS.map(String);

const UNIT_SORTS = [
  'name',
  'block',
  'headcount',
  'minutes',
  'per-month',
  'per-day',
  'per-duty-day',
  'logging',
  'missing',
  'delivered',
  'accepted',
  'unclear',
] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

/** The views that can be taken away as a file. */
export const EXPORT_VIEWS = [
  'units',
  'people',
  'year',
  'entries',
  'missing',
  'days',
  'trend',
  'person',
] as const;
export type ExportView = (typeof EXPORT_VIEWS)[number];

/** "per-day" sorts upwards, "-per-day" downwards; undefined for what is no column. */
export function parseSort(text: string): { by: UnitSort; isDown: boolean } | undefined {
  const isDown = text.startsWith('-');
  const by = UNIT_SORTS.find((known) => known === (isDown ? text.slice(1) : text));
  return by && { by, isDown };
}

/** The same for twelve months of people: by name, by the hours of all, or by those of one month ("-2024-01"). */
export function parseYearSort(text: string): { by: 'name' | 'minutes' | Month; isDown: boolean } | undefined {
  const isDown = text.startsWith('-');
  const by = isDown ? text.slice(1) : text;
  return by === 'name' || by === 'minutes' || isMonth(by) ? { by, isDown } : undefined;
}
