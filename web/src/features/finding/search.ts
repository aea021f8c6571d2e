import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import { isId } from '@so-viec/shared/id/uuidv7';
import { defined, oneOf, text } from '../../lib/search.ts';

export const VIEWS = ['mine', 'unit', 'counts'] as const;
export type FindingView = (typeof VIEWS)[number];

/**
 * `month` the month, `xem` whose findings, `mo` the one that is open, `khep` those that were closed, `unit` and `kind`
 * those of a unit or a kind alone.
 */
export function readFindingSearch(search: Record<string, unknown>) {
  const month = text(search.month);
  const id = text(search.mo);
  return defined({
    month: month !== undefined && isMonth(month) ? month : undefined,
    xem: oneOf(search.xem, VIEWS),
    mo: id !== undefined && isId(id) ? id : undefined,
    khep: search.khep === true || search.khep === 'true' ? true : undefined,
    unit: text(search.unit),
    kind: text(search.kind),
  });
}
export type FindingSearch = ReturnType<typeof readFindingSearch>;
