import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ownWorkQuery } from '../../features/my-work/queries.ts';
import { tasksQuery } from '../../features/task/queries.ts';
import { useMe } from '../../lib/me.ts';
import { monthTyped } from './destinations.ts';
import type { PaletteAction } from './palette-action.ts';

const REVIEW_OF = /^phieu( cua toi)?\s+/;

/** Pages of work that are no destination of their own in the navigation, for who may open them. */
export function useWorkPages(typed: string): PaletteAction[] {
  const { t } = useTranslation();
  const { cadre, can, today } = useMe();
  const navigate = useNavigate();
  const folded = foldText(typed);
  const period = cadre && REVIEW_OF.test(folded) && monthTyped(folded.replace(REVIEW_OF, ''), today);
  const page = (id: 'products' | 'proposals' | 'plan' | 'repeat' | 'propose' | 'ask') => ({
    id: `work-${id}`,
    label: t(`app.palette.work.${id}`),
  });
  const ofHead: PaletteAction[] = [
    { ...page('products'), icon: 'inbox', go: () => navigate({ to: '/duyet/san-pham' }) },
    { ...page('proposals'), icon: 'inbox', go: () => navigate({ to: '/giao-viec/de-xuat' }) },
    {
      ...page('plan'),
      icon: 'assign',
      go: () => navigate({ to: '/giao-viec', search: { ky: today.slice(0, 7) } }),
    },
    { ...page('repeat'), icon: 'assign', go: () => navigate({ to: '/giao-viec', search: { muc: 'lap' } }) },
  ];
  const ofCadre: PaletteAction[] = [
    { ...page('propose'), icon: 'plus', go: () => navigate({ to: '/viec', search: { lam: 'de-xuat' } }) },
    { ...page('ask'), icon: 'plus', go: () => navigate({ to: '/viec', search: { lam: 'xin-viec' } }) },
  ];
  const review: PaletteAction[] = period
    ? [
        {
          id: 'review-month',
          label: t('app.palette.reviewOf', { month: formatMonth(period) }),
          icon: 'sheet',
          go: () => navigate({ to: '/phieu/$period', params: { period } }),
        },
      ]
    : [];
  return [
    ...review,
    ...[...(can.review ? ofHead : []), ...(cadre ? ofCadre : [])].filter(({ label }) =>
      foldText(label).includes(folded),
    ),
  ];
}

const LEAST_LETTERS = 2;
const MOST_TASKS = 6;

/** The reader's own and given work whose title has the words typed. */
export function useTaskActions(typed: string): PaletteAction[] {
  const { cadre, can } = useMe();
  const navigate = useNavigate();
  const words = foldText(typed);
  const enabled = words.length >= LEAST_LETTERS;
  const { data: own } = useQuery({ ...ownWorkQuery, enabled: enabled && cadre !== null });
  const { data: given } = useQuery({ ...tasksQuery({}), enabled: enabled && can.review });
  if (!enabled) return [];
  const tasks = [...(own?.tasks ?? []), ...(given?.tasks ?? [])];
  const found = tasks.filter(({ title }) => foldText(title).includes(words));
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
