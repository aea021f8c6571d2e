import { addMonths, isMonth, type Month, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMe } from '../../lib/me.ts';
import { defined, oneOf, text } from '../../lib/search.ts';

const VIEWS = ['open', 'all'] as const;
const TASKS = ['chot', 'mo-lai', 'han', 'gia-han', 'ban'] as const;
export type ClosingTask = (typeof TASKS)[number];

/**
 * `month` the month, `unit` a body whose units are shown, `xem` open ones alone or all, `viec` and `o` which form of which unit,
 * `shown` how many lines a phone shows.
 */
export function readClosingSearch(search: Record<string, unknown>) {
  const month = text(search.month);
  return defined({
    month: month !== undefined && isMonth(month) ? month : undefined,
    unit: text(search.unit),
    xem: oneOf(search.xem, VIEWS),
    viec: oneOf(search.viec, TASKS),
    o: text(search.o),
    shown: Number(search.shown) > 0 ? Number(search.shown) : undefined,
  });
}
export type ClosingSearch = ReturnType<typeof readClosingSearch>;

/** Where one is among the units of a month, and the way to another place; the month before today's unless one is named. */
export function useClosingSearch() {
  const search = readClosingSearch(useSearch({ strict: false }));
  const { today } = useMe();
  const navigate = useNavigate();
  const month: Month = search.month ?? addMonths(monthOf(today), -1);
  return {
    ...{ search, month, today },
    go: (change: { [K in keyof ClosingSearch]?: ClosingSearch[K] | undefined }) =>
      void navigate({ to: '/chot-thang', search: defined({ ...search, ...change }), resetScroll: false }),
  };
}
