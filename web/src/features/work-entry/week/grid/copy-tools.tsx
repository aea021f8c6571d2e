import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../../lib/problem-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import type { Entry } from '../../line/entry.ts';
import { addWeekLines } from '../model/actions.ts';
import { copyOfWeek, worksOf } from '../model/copy-week.ts';
import type { Week } from '../model/use-week.ts';
import { WeekTemplates } from '../templates/week-templates.tsx';
import { leftWords } from './left-words.ts';
import classes from './week.module.css';

type Source = readonly { day: CivilDay; entries: readonly Entry[] }[];

/** The week before, as rows without hours or as rows with their hours; what cannot be copied is named. */
export function CopyTools({ week, read }: { week: Week; read: () => Promise<Source> }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const { days, rows, suggestions } = week;
  const openTasks = suggestions?.openTasks ?? [];

  function copyRows(from: Source): string {
    const works = worksOf(
      from.flatMap(({ entries }) => entries),
      openTasks,
      days,
    );
    const count = week.addRows(works);
    return t(count > 0 ? 'workWeek.copy.rowsDone' : 'workWeek.copy.rowsNone', { count });
  }

  function copyHours(from: Source): string {
    const { lines, left } = copyOfWeek(from, { days, rows, openTasks });
    week.act('copied', lines.length, addWeekLines(lines));
    return leftWords(t, left);
  }

  async function run(copy: (from: Source) => string): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    try {
      const from = await read();
      const isEmpty = from.every(({ entries }) => entries.length === 0);
      setSaid(isEmpty ? t('workWeek.copy.nothing') : copy(from));
    } catch (error) {
      setSaid(problemText(t, error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button size="sm" icon="copy" onClick={() => void run(copyRows)}>
        {t('workWeek.copy.rows')}
      </Button>
      <Button size="sm" icon="copy" onClick={() => void run(copyHours)}>
        {t('workWeek.copy.hours')}
      </Button>
      <WeekTemplates week={week} onSaid={setSaid} />
      <span className={classes.copied} role="status">
        {said}
      </span>
    </>
  );
}
