import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import type { Post } from '../queries.ts';
import classes from './form.module.css';

/** Posts that a merger or split decided ahead takes elsewhere: what is decided here holds instead. */
export function PlannedNote({ posts, act }: { posts: readonly Post[]; act: 'goesOn' | 'ends' }) {
  const { t } = useTranslation();
  const planned = posts.flatMap(({ carriedTo }) => carriedTo ?? []);
  if (planned.length === 0) return null;
  return (
    <p className={classes.told} role="status">
      {planned
        .map(({ unitName, fromOn }) =>
          t(`cadre.form.planned.${act}`, { unit: unitName, day: formatDay(fromOn) }),
        )
        .join(' ')}
    </p>
  );
}
