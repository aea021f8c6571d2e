import { isCivilDay } from '@so-viec/shared/civil-day/civil-day';
import { SCHEME_KINDS, SCHEME_STATES, SCHEME_VIEWS } from '@so-viec/shared/scheme/scheme.rules';
import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { defined, oneOf, text, whole } from '../../lib/search.ts';

/** What the list of dossiers is narrowed to: every filter stands in the address. */
export function readSchemeSearch(search: Record<string, unknown>) {
  const page = whole(search.page);
  return defined({
    state: oneOf(search.state, SCHEME_STATES),
    block: oneOf(search.block, UNIT_BLOCKS),
    kind: oneOf(search.kind, SCHEME_KINDS),
    view: oneOf(search.view, SCHEME_VIEWS),
    q: text(search.q)?.slice(0, 200),
    page: page !== undefined && page > 1 ? page : undefined,
    shown: whole(search.shown),
  });
}
export type SchemeSearch = ReturnType<typeof readSchemeSearch>;

export const BODY_STATES = ['none', ...SCHEME_STATES] as const;

/** A campaign as of a day, the chart or its table, and whose names are listed. */
export function readCampaignSearch(search: Record<string, unknown>) {
  const day = text(search.ngay);
  return defined({
    ngay: day !== undefined && isCivilDay(day) ? day : undefined,
    xem: oneOf(search.xem, ['bang']),
    state: oneOf(search.state, BODY_STATES),
    block: oneOf(search.block, UNIT_BLOCKS),
  });
}
export type CampaignSearch = ReturnType<typeof readCampaignSearch>;
