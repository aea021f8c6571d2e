import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay, formatMinutes } from '../../../lib/format.ts';
import { defined } from '../../../lib/search.ts';
import classes from '../post/form.module.css';
import type { Post } from '../queries.ts';

type Props = { post: Post; fromOn: string | undefined; toOn?: string | null | undefined };

/** Days that were written for the unit of a post and become another one's from a day on (to a day). */
export function Logged({ post, fromOn, toOn }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['cadre', 'logged', post.id, fromOn, toOn],
    queryFn: () =>
      call(
        api.api.assignments[':id'].logged.$get({
          param: { id: post.id },
          query: { fromOn: fromOn ?? '', ...defined({ toOn: toOn ?? undefined }) },
        }),
      ),
    enabled: fromOn !== undefined,
    retry: false,
  });
  if (!data?.firstOn || !data.lastOn) return null;
  const told = [
    t('cadre.form.logged', {
      first: formatDay(data.firstOn),
      last: formatDay(data.lastOn),
      days: data.days,
      hours: formatMinutes(data.minutes),
      unit: post.unitName,
    }),
    t('cadre.form.loggedMoves', { count: data.days }),
    data.daysAccepted > 0 && t('cadre.form.loggedStays', { count: data.daysAccepted }),
  ];
  return (
    <p className={classes.told} role="status">
      {told.filter(Boolean).join(' ')}
    </p>
  );
}
