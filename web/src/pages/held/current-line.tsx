import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../../features/held/held-words.ts';
import { dayQuery } from '../../features/work-day/day-query.ts';
import { saidOf } from '../../features/work-entry/line/said.ts';
import { keyOf } from '../../features/work-entry/sheet/model.ts';
import type { Held } from '../../lib/outbox/held.ts';
import classes from './current-line.module.css';

/** What the server has now of a line whose change it did not take; nothing of one that it never had. */
export function CurrentLine({ row }: { row: Held }) {
  const { t } = useTranslation();
  const { data } = useQuery({ ...dayQuery(row.day), enabled: row.version > 0 });
  if (!data || row.version === 0 || !row.key.startsWith(keyOf(''))) return null;
  const entry = data.entries.find(({ id }) => keyOf(id) === row.key);
  return (
    <p className={classes.current}>
      {entry ? t('held.current', { what: wordsOf(saidOf(entry)) }) : t('held.currentGone')}
    </p>
  );
}
