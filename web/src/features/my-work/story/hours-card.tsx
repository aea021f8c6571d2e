import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatMonth } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { SecretMark } from '../../../ui/state/secret-mark.tsx';
import type { TaskStory } from '../queries.ts';
import classes from './story.module.css';

const SHOWN = 8;

/** Hours and days of everybody on a task, by person and by month, and the lines they come from. */
export function HoursCard({ story }: { story: TaskStory }) {
  const { t } = useTranslation();
  const { people, months, lines } = story;
  const [isAll, showAll] = useState(false);
  const rows = [
    {
      name: t('myWork.story.hours.person'),
      rows: people.map(({ fullName, ...of }) => ({ key: fullName, ...of })),
    },
    {
      name: t('myWork.story.hours.month'),
      rows: months.map(({ month, ...of }) => ({ key: formatMonth(month), ...of })),
    },
  ];
  if (lines.length === 0) {
    return (
      <Card title={t('myWork.story.hours.title')}>
        <p className={classes.text}>{t('myWork.story.hours.none')}</p>
      </Card>
    );
  }
  const shown = isAll ? lines : lines.slice(0, SHOWN);
  return (
    <Card title={t('myWork.story.hours.title')}>
      <div className={classes.tables}>
        {rows.map((table) => (
          <SumTable key={table.name} {...table} />
        ))}
      </div>
      <ul className={classes.list} aria-label={t('myWork.story.hours.lines')}>
        {shown.map((line) => (
          <li key={line.id}>
            {line.isConfidential && <SecretMark />}
            <span className={classes.line}>
              <span className="figures">{formatDay(line.workedOn)}</span>
              <span>{line.fullName}</span>
              <span className="figures">{formatMinutes(line.minutes)}</span>
            </span>
            <span className={classes.quiet}>
              {line.mayRead ? line.note : !line.isConfidential && t('myWork.story.hours.hidden')}
              {marksOf(t, line)}
            </span>
          </li>
        ))}
      </ul>
      {!isAll && lines.length > SHOWN && (
        <div className={classes.more}>
          <Button variant="link" onClick={() => showAll(true)}>
            {t('myWork.story.hours.more', { count: lines.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}

function marksOf(t: TFunction, { state, isSubmitted }: TaskStory['lines'][number]): string {
  const marks = [
    state === 'under-way' && t('myWork.story.hours.underWay'),
    !isSubmitted && t('myWork.story.hours.unsubmitted'),
  ].filter(Boolean);
  return marks.length === 0 ? '' : ` (${marks.join(', ')})`;
}

type SumRow = { key: string; minutes: number; days: number };

function SumTable({ name, rows }: { name: string; rows: SumRow[] }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className={classes.right}>
            {t('myWork.story.hours.minutes')}
          </th>
          <th scope="col" className={classes.right}>
            {t('myWork.story.hours.days')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, minutes, days }) => (
          <tr key={key}>
            <td>{key}</td>
            <td className={`${classes.right} figures`}>{formatMinutes(minutes)}</td>
            <td className={`${classes.right} figures`}>{days}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
