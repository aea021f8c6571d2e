import '../../features/my-work/texts.ts';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';
import type { QueryClient } from '@tanstack/react-query';
import type { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { ownWorkQuery } from '../../features/my-work/queries.ts';
import { tasksQuery } from '../../features/task/queries.ts';
import type { Me } from '../../lib/me.ts';
import { monthTyped } from './destinations.ts';
import type { PaletteAction } from './palette-action.ts';

type Reader = {
  me: Me;
  t: TFunction;
  navigate: ReturnType<typeof useNavigate>;
  queryClient: QueryClient;
};

const LEAST_LETTERS = 2;
const MOST_TASKS = 6;
const FRESH_MS = 60_000;

/** What the words typed mean of work: pages that are no destination of the navigation, a month's review, tasks by title. */
export async function workActions(typed: string, reader: Reader): Promise<PaletteAction[]> {
  const words = foldText(typed);
  if (words.length < LEAST_LETTERS) return [];
  const pages = pagesOf(reader).filter(({ label }) => foldText(label).includes(words));
  return [...reviewOf(words, reader), ...pages, ...(await tasksOf(words, reader))];
}

const REVIEW_OF = /^phieu( cua toi)?\s+/;

function reviewOf(words: string, { me, t, navigate }: Reader): PaletteAction[] {
  if (me.cadre === null || !REVIEW_OF.test(words)) return [];
  const period = monthTyped(words.replace(REVIEW_OF, ''), me.today);
  if (!period) return [];
  const label = t('myWork.palette.reviewOf', { month: formatMonth(period) });
  const go = () => navigate({ to: '/phieu/$period', params: { period } });
  return [{ id: 'review-month', label, icon: 'sheet', go }];
}

function pagesOf({ me, t, navigate }: Reader): PaletteAction[] {
  const page = (id: 'products' | 'proposals' | 'plan' | 'repeat' | 'propose' | 'ask' | 'meeting') => ({
    id: `work-${id}`,
    label: t(`myWork.palette.${id}`),
  });
  const plan = { ky: me.today.slice(0, 7) };
  const ofHead: PaletteAction[] = [
    { ...page('products'), icon: 'inbox', go: () => navigate({ to: '/duyet/san-pham' }) },
    { ...page('proposals'), icon: 'inbox', go: () => navigate({ to: '/giao-viec/de-xuat' }) },
    { ...page('plan'), icon: 'assign', go: () => navigate({ to: '/giao-viec', search: plan }) },
    { ...page('repeat'), icon: 'assign', go: () => navigate({ to: '/giao-viec', search: { muc: 'lap' } }) },
  ];
  const ofCadre: PaletteAction[] = [
    { ...page('propose'), icon: 'plus', go: () => navigate({ to: '/viec', search: { lam: 'de-xuat' } }) },
    { ...page('meeting'), icon: 'plus', go: () => navigate({ to: '/cuoc-hop' }) },
    { ...page('ask'), icon: 'plus', go: () => navigate({ to: '/viec', search: { lam: 'xin-viec' } }) },
  ];
  return [...(me.can.review ? ofHead : []), ...(me.cadre ? ofCadre : [])];
}

async function tasksOf(words: string, { me, navigate, queryClient }: Reader): Promise<PaletteAction[]> {
  const own = me.cadre ? (await queryClient.fetchQuery({ ...ownWorkQuery, staleTime: FRESH_MS })).tasks : [];
  const given = me.can.review
    ? (await queryClient.fetchQuery({ ...tasksQuery({}), staleTime: FRESH_MS })).tasks
    : [];
  const found = [...own, ...given].filter(({ title }) => foldText(title).includes(words));
  return [...new Map(found.map((task) => [task.id, task])).values()]
    .slice(0, MOST_TASKS)
    .map(({ id, title, fullName }) => ({
      id: `task-${id}`,
      label: title,
      note: fullName,
      icon: 'list',
      go: () => navigate({ to: '/viec/$id', params: { id } }),
    }));
}
