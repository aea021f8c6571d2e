import { useTranslation } from 'react-i18next';
import { formatDay, formatMinutes } from '../../../lib/format.ts';
import { weekWords } from '../../../lib/words/week-words.ts';
import { StaleChoice } from '../../../ui/state/stale-choice.tsx';
import type { Post } from '../queries.ts';

/** A post that somebody else changed while a form about it was open: as it was opened, and as it is now. */
export function StalePost({ theirs, opened, onKeep, onTake }: StaleProps) {
  const { t } = useTranslation();
  const daysOf = ({ fromOn, toOn }: Post) =>
    t('cadre.person.days', { from: formatDay(fromOn), to: toOn ? formatDay(toOn) : t('cadre.person.now') });
  const weekOf = ({ weeklyPattern }: Post) =>
    weeklyPattern ? weekWords(t, weeklyPattern) : t('cadre.form.unitPattern');
  const rows = [
    [t('cadre.form.period'), daysOf(theirs), daysOf(opened)],
    [t('cadre.form.unit'), theirs.unitName, opened.unitName],
    [t('cadre.form.position'), theirs.positionName, opened.positionName],
    [t('cadre.form.postTitle'), theirs.title ?? '', opened.title ?? ''],
    [t('cadre.form.dailyMinutes'), formatMinutes(theirs.dailyMinutes), formatMinutes(opened.dailyMinutes)],
    [t('week.title'), weekOf(theirs), weekOf(opened)],
  ] as const;
  return <StaleChoice rows={rows} onKeep={onKeep} onTake={onTake} />;
}

type StaleProps = { theirs: Post; opened: Post; onKeep: () => void; onTake: () => void };
