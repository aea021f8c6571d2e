import { useTranslation } from 'react-i18next';
import { longDay } from '../../lib/format.ts';
import { Button } from '../../ui/button/button.tsx';
import { Checkbox } from '../../ui/form/checkbox.tsx';
import { StateMark } from '../../ui/state/state-mark.tsx';
import classes from './calendar.module.css';
import type { Day } from './queries.ts';

type Props = { days: readonly Day[]; onChange?: (days: Day[]) => void };

/** Holidays and make-up days in their order; with `onChange` they can be settled and taken away. */
export function DayTable({ days, onChange }: Props) {
  const { t } = useTranslation();
  if (days.length === 0) return <p className={classes.none}>{t('calendar.none')}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('calendar.column.day')}</th>
          <th scope="col">{t('calendar.column.kind')}</th>
          <th scope="col">{t('calendar.column.name')}</th>
          <th scope="col">{t('calendar.column.state')}</th>
          {onChange && <th scope="col">{t('calendar.column.act')}</th>}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.on}>
            <th scope="row">{longDay(t, day.on)}</th>
            <td>{t(`calendar.${day.kind}`)}</td>
            <td className={classes.name}>{day.name}</td>
            <td>
              {onChange ? (
                <Checkbox
                  label={t('calendar.expected')}
                  checked={day.isProvisional}
                  onChange={(event) =>
                    onChange(
                      days.map((one) =>
                        one === day ? { ...day, isProvisional: event.target.checked } : one,
                      ),
                    )
                  }
                />
              ) : (
                <StateMark state={day.isProvisional ? 'waiting' : 'accepted'} size="sm">
                  {t(day.isProvisional ? 'calendar.expected' : 'calendar.settled')}
                </StateMark>
              )}
            </td>
            {onChange && (
              <td>
                <Button
                  size="sm"
                  variant="quiet"
                  onClick={() => onChange(days.filter((one) => one !== day))}
                  aria-label={t('calendar.removeOf', { day: longDay(t, day.on) })}
                >
                  {t('calendar.remove')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
