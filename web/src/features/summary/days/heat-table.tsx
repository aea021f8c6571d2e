import { useTranslation } from 'react-i18next';
import { formatShortDay, toComma } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import type { Days } from '../answers.ts';
import type { SummarySearch } from '../search.ts';
import { SummaryLink } from '../summary-link.tsx';
import { shortUnitName } from '../units/unit-name.rules.ts';
import { rowName, searchOf } from '../units/units-table.tsx';
import type { Here } from '../use-here.ts';
import classes from './days.module.css';
import { type HeatCell, heatOf, outlierOf, type Spread, spreadOf } from './heat.rules.ts';

type Day = Days['days'][number];
type Row = Days['rows'][number];
type Props = {
  here: Here;
  days: readonly Day[];
  rows: readonly Row[];
  /** How many of the last rows a phone leaves out. */
  left: number;
};

/** Hours per person of each unit on each day. Every cell leads to the lines of that day. */
export function HeatTable({ here, days, rows, left }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const cells = rows.map((row) =>
    days.map((day, index) =>
      heatOf(row.minutes[index] ?? 0, row.personDays[index] ?? 0, {
        isWorking: day.isWorking,
        isOver: day.day < today,
      }),
    ),
  );
  const levels = cells.flat().filter((cell) => cell.kind === 'level');
  const spread = spreadOf(levels.map((cell) => cell.hours));
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
        {rows.map((row, place) => (
          <tr key={`${row.code} ${row.reach}`} data-left={place >= rows.length - left || undefined}>
            <th scope="row">
              <UnitName here={here} row={row} />
            </th>
            {days.map((day, index) => (
              <Cell
                key={day.day}
                day={day}
                heat={cells[place]?.[index]}
                spread={spread}
                to={{ ...searchOf(here, row), tab: 'entries', day: day.day }}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { day: Day; heat: HeatCell | undefined; spread: Spread; to: SummarySearch };

function Cell({ day, heat, spread, to }: CellProps) {
  const { t } = useTranslation();
  if (!heat) return <td />;
  const words = toComma(heat.words);
  if (heat.kind !== 'level') {
    return (
      <td data-heat={heat.kind}>
        <span className="visually-hidden">{t(`summary.days.${heat.kind}`)}</span>
      </td>
    );
  }
  const outlier = outlierOf(spread, heat.hours);
  return (
    <td data-heat={`level${heat.level}`} data-outlier={outlier}>
      <SummaryLink
        to={to}
        look="cell"
        label={t('summary.days.cell', { day: formatShortDay(day.day), hours: words })}
      >
        {outlier ? words : ''}
      </SummaryLink>
    </td>
  );
}

/** The unit, shortened to its column; the full name is its title and what is read out. */
function UnitName({ here, row }: { here: Here; row: Row }) {
  const { t } = useTranslation();
  const own = (name: string) => (row.reach === 'own' ? t('summary.units.own', { name }) : name);
  const whole = rowName(t, row);
  return (
    <SummaryLink to={searchOf(here, row)} look="cell" title={whole}>
      <span aria-hidden="true">{own(shortUnitName(row.name))}</span>
      <span className="visually-hidden">{whole}</span>
    </SummaryLink>
  );
}
