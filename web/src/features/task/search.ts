import { isPlanPeriod } from '@so-viec/shared/task/task-period.rules';
import { defined, oneOf, text } from '../../lib/search.ts';

export const SHOWN = ['open', 'late', 'week', 'delivered', 'done', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const ACTS = ['sua', 'han', 'chia', 'ket-thuc'] as const;

/**
 * Where the page of given work stands: unit, person, filter; the open task (`moi`: the form of a new one, for `cho` or
 * in answer to the request `xin`) and what is done to it; a plan's period; recurring work.
 */
export function readTasksSearch(search: Record<string, unknown>) {
  const period = text(search.ky);
  return defined({
    donvi: text(search.donvi)?.slice(0, 60),
    nguoi: text(search.nguoi)?.slice(0, 100),
    xem: oneOf(search.xem, SHOWN),
    viec: text(search.viec)?.slice(0, 40),
    lam: oneOf(search.lam, ACTS),
    cho: text(search.cho)?.slice(0, 100),
    xin: text(search.xin)?.slice(0, 40),
    ky: period !== undefined && isPlanPeriod(period) ? period : undefined,
    muc: oneOf(search.muc, ['lap']),
  });
}
export type TasksSearch = ReturnType<typeof readTasksSearch>;
