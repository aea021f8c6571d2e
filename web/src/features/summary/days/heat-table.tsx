import { useTranslation } from 'react-i18next';
import { formatShortDay, toComma } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import type { Days } from '../answers.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import { searchOf } from '../units/units-table.tsx';
import type { Here } from '../use-here.ts';
import classes from './days.module.css';
import { heatOf } from './heat.rules.ts';

type Day = Days['days'][number];
type Row = Days['rows'][number];
type Props = { here: Here; days: readonly Day[]; rows: readonly Row[] };

/** Hours per person of each unit on each day. Every cell leads to the lines of that day. */
export function HeatTable({ here, days, rows }: Props) {
  const { t } = useTranslation();
  return (
    <table className={classes.heat}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('summary.column.unit')}</span>
          </th>
          {days.map((day) => (
            <th
              key={day.day}
              scope="col"
              data-off={!day.isWorking || undefined}
              title={day.name ?? undefined}
            >
              {Number(day.day.slice(8))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.code} ${row.reach}`}>
            <th scope="row">
              <SummaryLink to={searchOf(here, row)} look="cell">
                {row.reach === 'own' ? t('summary.units.own', { name: row.name }) : row.name}
              </SummaryLink>
            </th>
            {days.map((day, index) => (
              <Cell
                key={day.day}
                day={day}
                minutes={row.minutes[index] ?? 0}
                personDays={row.personDays[index] ?? 0}
                to={{ ...searchOf(here, row), tab: 'entries', day: day.day }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { day: Day; minutes: number; personDays: number; to: SummarySearch };

function Cell({ day, minutes, personDays, to }: CellProps) {
  const { t } = useTranslation();
  const { today } = useMe();
  const heat = heatOf(minutes, personDays, { isWorking: day.isWorking, isOver: day.day < today });
  const words = toComma(heat.words);
  if (heat.kind !== 'level') {
    return (
      <td data-heat={heat.kind}>
        <span className="visually-hidden">{t(`summary.days.${heat.kind}`)}</span>
      </td>
    );
  }
  return (
    <td data-heat={`level${heat.level}`}>
      <SummaryLink
        to={to}
        look="cell"
        label={t('summary.days.cell', { day: formatShortDay(day.day), hours: words })}
      >
        {heat.isOutlier ? words : ''}
      </SummaryLink>
    </td>
  );
}
