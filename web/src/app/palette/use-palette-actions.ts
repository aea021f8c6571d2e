import { formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { readSummarySearch } from '../../features/summary/search.ts';
import { api, call } from '../../lib/api.ts';
import { longDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { destinationsOf } from '../nav/navigation.ts';
import { dayTyped, monthTyped } from './destinations.ts';
import { findUnits } from './find-units.ts';
import type { PaletteAction } from './palette-action.ts';

const readUnitNames = (month: string) =>
  call(api.api.summary[':month']['unit-names'].$get({ param: { month } })).then(({ units }) => units);

/** The units found for the words typed, in the month whose summary is open, else in the running one. */
function useUnitActions(typed: string): PaletteAction[] {
  const { can, today } = useMe();
  const navigate = useNavigate();
  const { month } = readSummarySearch(useSearch({ strict: false }));
  const ofMonth = month ?? monthOf(today);
  const { data: units = [] } = useQuery({
    queryKey: ['unit-names', ofMonth],
    queryFn: () => readUnitNames(ofMonth),
    enabled: can.summary,
    placeholderData: keepPreviousData,
  });
  return findUnits(units, typed).map(({ code, name, above }) => ({
    id: `unit-${code}`,
    label: name,
    ...(above && { note: above }),
    icon: 'tree',
    go: () => navigate({ to: '/tong-hop', search: { ...(month && { month }), unit: code } }),
  }));
}

const MOST_PEOPLE = 5;
const LEAST_LETTERS = 2;

/** The people found for the words typed, for who may read people. */
function usePersonActions(typed: string): PaletteAction[] {
  const { can } = useMe();
  const navigate = useNavigate();
  const q = useDeferredValue(typed.trim());
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['cadres', { q }],
    queryFn: () => call(api.api.cadres.$get({ query: { q } })),
    enabled: (can.summary || can.admin) && q.length >= LEAST_LETTERS && !/\d/.test(q),
    placeholderData: keepPreviousData,
  });
  // Who was found for fewer letters is not who Enter shall open.
  if (isPlaceholderData || q !== typed.trim() || q.length < LEAST_LETTERS) return [];
  return (data?.rows ?? []).slice(0, MOST_PEOPLE).map(({ code, fullName, unitName }) => ({
    id: `cadre-${code}`,
    label: fullName,
    note: unitName,
    icon: 'person',
    go: () => navigate({ to: '/can-bo/$code', params: { code } }),
  }));
}

/** Work by the words typed; fetched when words are typed, so that the entry stays light. */
function useWorkActions(typed: string): PaletteAction[] {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const words = foldText(useDeferredValue(typed));
  const { data = [], isPlaceholderData } = useQuery({
    queryKey: ['palette', 'work', words],
    queryFn: async () =>
      (await import('./work-actions.ts')).workActions(words, { me, t, navigate, queryClient }),
    enabled: words.length > 0,
    placeholderData: keepPreviousData,
  });
  return isPlaceholderData || words !== foldText(typed) ? [] : data;
}

/** What the palette offers for the words typed: a day or month they name, then pages and units, found without tone marks. */
export function usePaletteActions(typed: string): PaletteAction[] {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const units = useUnitActions(typed);
  const people = usePersonActions(typed);
  const work = useWorkActions(typed);
  const day = me.can.log ? dayTyped(typed, me.today) : undefined;
  const month = me.can.summary ? monthTyped(typed, me.today) : undefined;

  const named: PaletteAction[] = [];
  if (day) {
    const label = t('app.palette.myDay', { day: longDay(t, day) });
    named.push({
      id: 'day',
      label,
      icon: 'calendar',
      go: () => navigate({ to: '/hom-nay/{-$day}', params: { day } }),
    });
  }
  if (month) {
    const label = t('app.palette.summaryOf', { month: formatMonth(month) });
    named.push({
      id: 'month',
      label,
      icon: 'chart',
      go: () => navigate({ to: '/tong-hop', search: { month } }),
    });
  }
  const pages: PaletteAction[] = [
    ...destinationsOf(me).map(({ page, to, icon }) => ({
      id: page,
      label: t(`app.page.${page}`),
      icon,
      go: () => navigate({ to }),
    })),
    {
      id: 'password',
      label: t('account.changePassword'),
      icon: 'lock',
      go: () => navigate({ to: '/doi-mat-khau' }),
    },
    {
      id: 'notice',
      label: t('account.privacy'),
      icon: 'document',
      go: () => navigate({ to: '/thong-bao-du-lieu' }),
    },
    { id: 'more', label: t('account.menu'), icon: 'person', go: () => navigate({ to: '/them' }) },
  ];
  const words = foldText(typed);
  const found = pages.filter((page) => foldText(page.label).includes(words));
  return [...named, ...found, ...work, ...units, ...people];
}
