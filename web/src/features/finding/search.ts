import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import { isId } from '@so-viec/shared/id/uuidv7';
import { REACHES, UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { defined, oneOf, text, whole } from '../../lib/search.ts';

export const VIEWS = ['mine', 'unit', 'counts'] as const;
export type FindingView = (typeof VIEWS)[number];

/**
 * `month` the month, `xem` whose findings, `mo` the one that is open, `khep` those that were closed, `unit` with its
 * `reach`, `block` and `kind` those of a unit, a block or a kind alone, as a summary counts them; `shown` how many of a
 * long list.
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
    reach: oneOf(search.reach, REACHES),
    block: oneOf(search.block, UNIT_BLOCKS),
    kind: text(search.kind),
    shown: whole(search.shown),
  });
}
export type FindingSearch = ReturnType<typeof readFindingSearch>;
