import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../lib/format.ts';
import { Button } from '../../ui/button/button.tsx';
import { Card } from '../../ui/page/card.tsx';
import classes from './calendar.module.css';

export type Impact = {
  people: number;
  added: number;
  removed: number;
  byDay: { day: string; people: number; minutes: number }[];
};

type Props = { impact: Impact; isPending: boolean; onConfirm: () => void };

/** Whose standard hours a change moves, and by how much, before it is confirmed. */
export function ImpactCard({ impact, isPending, onConfirm }: Props) {
  const { t } = useTranslation();
  const { people, added, removed, byDay } = impact;
  const hours = (minutes: number) => t('calendar.hours', { hours: formatWhole(Math.round(minutes / 60)) });
  const sumWords = () => {
    if (added > 0 && removed > 0) return t('calendar.both', { added: hours(added), removed: hours(removed) });
    if (removed > 0) return t('calendar.removed', { hours: hours(removed) });
    return added > 0 ? t('calendar.added', { hours: hours(added) }) : '';
  };
  return (
    <Card
      title={people > 0 ? t('calendar.impact', { people: formatWhole(people) }) : t('calendar.noImpact')}
      note={sumWords()}
      role="status"
    >
      <ul className={classes.impact}>
        {byDay.map((row) => (
          <li key={row.day}>
            {t('calendar.ofDay', {
              day: formatDay(row.day),
              people: formatWhole(row.people),
              hours: `${row.minutes < 0 ? '−' : '+'}${hours(Math.abs(row.minutes))}`,
            })}
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button variant="primary" aria-disabled={isPending} onClick={() => !isPending && onConfirm()}>
          {t('calendar.confirm')}
        </Button>
      </div>
    </Card>
  );
}
