import { unpackPerson } from '@so-viec/shared/summary/person-row';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';
import { defined } from '../../lib/search.ts';
import type { SummarySearch } from './search.ts';
import type { Here } from './use-here.ts';

const of = api.api.summary[':month'];

function queryOf({ search }: Here, ...more: (keyof SummarySearch)[]) {
  const { unit, reach, block, group } = search;
  const extra = Object.fromEntries(more.map((name) => [name, search[name]?.toString()]));
  return defined({ unit, reach, block, group, ...extra });
}

function options<T>(view: string, { month }: Here, query: object, read: () => Promise<T>) {
  return queryOptions({
    queryKey: ['summary', view, month, query],
    queryFn: read,
    placeholderData: keepPreviousData,
  });
}

/** The month's figures. */
export function overviewQuery(here: Here) {
  const query = queryOf(here);
  return options('overview', here, query, () => call(of.$get({ param: { month: here.month }, query })));
}

export function unitsQuery(here: Here) {
  const query = queryOf(here, 'sort');
  return options('units', here, query, () => call(of.units.$get({ param: { month: here.month }, query })));
}

export function daysQuery(here: Here) {
  const query = queryOf(here);
  return options('days', here, query, () => call(of.days.$get({ param: { month: here.month }, query })));
}

/** What the month shows beside its figures. */
export function glanceQuery(here: Here) {
  const query = queryOf(here);
  return options('glance', here, query, () => call(of.glance.$get({ param: { month: here.month }, query })));
}

export function trendQuery(here: Here) {
  const query = queryOf(here);
  return options('trend', here, query, () => call(of.trend.$get({ param: { month: here.month }, query })));
}

async function fetchPeople(month: Here['month'], query: ReturnType<typeof queryOf>) {
  const answer = await call(of.people.$get({ param: { month }, query }));
  return { ...answer, rows: answer.rows.map(unpackPerson) };
}

export function peopleQuery(here: Here) {
  const query = queryOf(here, 'sort', 'hours', 'q', 'page');
  return options('people', here, query, () => fetchPeople(here.month, query));
}

export function yearQuery(here: Here) {
  const query = queryOf(here, 'sort', 'q', 'page');
  return options('year', here, query, () => call(of.year.$get({ param: { month: here.month }, query })));
}

export function personQuery(here: Here) {
  const query = queryOf(here);
  const param = { month: here.month, cadre: here.search.cadre ?? '' };
  return options(`person ${param.cadre}`, here, query, () =>
    call(of.people[':cadre'].$get({ param, query })),
  );
}

export function missingQuery(here: Here) {
  const query = queryOf(here, 'cadre', 'q', 'page');
  return options('missing', here, query, () =>
    call(of.missing.$get({ param: { month: here.month }, query })),
  );
}

export function linesQuery(here: Here) {
  const query = queryOf(here, 'cadre', 'day', 'which', 'page');
  return options('lines', here, query, () => call(of.entries.$get({ param: { month: here.month }, query })));
}
