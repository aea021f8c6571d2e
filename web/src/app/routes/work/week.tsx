import { isCivilDay, isMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { mondayOf } from '@so-viec/shared/work-week/work-week.rules';
import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { monthQuery, monthSheetQuery, weekQuery } from '../../../features/work-day/week-query.ts';
import { defined, text } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

const dayIn = (value: unknown): string | undefined => {
  const day = text(value);
  return day && isCivilDay(day) ? day : undefined;
};

/** `tuan` any day of the week, today's when it is missing; `ngay` the day that a phone shows. */
const weekRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lich',
  validateSearch: (search: Record<string, unknown>) =>
    defined({ tuan: dayIn(search.tuan), ngay: dayIn(search.ngay) }),
  loaderDeps: ({ search: { tuan } }) => ({ tuan }),
  loader: ({ context: { me, queryClient }, deps: { tuan } }) => {
    if (!me.can.log) throw notFound();
    return queryClient.ensureQueryData(weekQuery(mondayOf(tuan ?? me.today))).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/week/week-page.tsx'), 'WeekPage'),
});

const monthSearch = (search: Record<string, unknown>) => {
  const month = text(search.thang ?? search.month);
  return defined({ thang: month && isMonth(month) ? month : undefined });
};

/** `thang` the month, today's when it is missing. */
const monthRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lich/thang',
  validateSearch: monthSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me, queryClient }, deps: { thang } }) => {
    if (!me.can.log) throw notFound();
    return queryClient.ensureQueryData(monthQuery(thang ?? monthOf(me.today))).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/week/month-page.tsx'), 'MonthPage'),
});

/** The same month as one page to be signed. */
const monthSheetRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/lich/thang/in',
  validateSearch: monthSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { me, queryClient }, deps: { thang } }) => {
    if (!me.can.log) throw notFound();
    return queryClient.ensureQueryData(monthSheetQuery(thang ?? monthOf(me.today))).then(() => undefined);
  },
  component: lazyRouteComponent(() => import('../../../pages/week/month-sheet-page.tsx'), 'MonthSheetPage'),
});

export const weekRoutes = [weekRoute, monthRoute, monthSheetRoute] as const;
