import { hoursOf } from '@so-viec/shared/decimal/decimal';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay, formatWhole, toComma } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import table from '../../../ui/table/table.module.css';
import classes from '../closing.module.css';
import { type ClosingRow, type Edition, editionsQuery } from '../queries.ts';
import { useClosingSearch } from '../search.ts';

const whenOf = (at: string) =>
  `${formatDay(new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10))} ${clockTime(at)}`;
const decimal = (value: string | null) => (value === null ? '–' : toComma(value));

/** The editions of a unit's month side by side: figures, fingerprint, and why one was opened again. */
export function Editions({ row }: { row: ClosingRow }) {
  const { t } = useTranslation();
  const { month, go } = useClosingSearch();
  const { data } = useQuery(editionsQuery(month, row.code));
  if (!data) return <div className={classes.panel} role="status" aria-label={t('common.loading')} />;
  const lines: [string, (one: Edition) => string][] = [
    [t('closing.editions.at'), ({ at }) => whenOf(at)],
    [t('closing.editions.headcount'), ({ figures }) => formatWhole(figures.headcount)],
    [t('closing.editions.personDays'), ({ figures }) => formatWhole(figures.personDays)],
    [t('closing.editions.hours'), ({ figures }) => toComma(hoursOf(figures.minutes, 2))],
    [t('closing.editions.hoursPerPersonMonth'), ({ figures }) => decimal(figures.hoursPerPersonMonth)],
    [t('closing.editions.hoursPerPersonDay'), ({ figures }) => decimal(figures.hoursPerPersonDay)],
    [t('closing.editions.hoursPerDutyDay'), ({ figures }) => decimal(figures.hoursPerDutyDay)],
    [t('closing.editions.outputsDelivered'), ({ figures }) => formatWhole(figures.outputsDelivered)],
    [
      t('closing.editions.undecided'),
      ({ undecided, decided }) => t('closing.editions.undecidedValue', { count: undecided, decided }),
    ],
  ];
  return (
    <div className={classes.panel}>
      <h2>{t('closing.editions.title', { name: row.name })}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.editions}`}>
          <thead>
            <tr>
              <td />
              {data.editions.map(({ edition, reopenedAt }) => (
                <th key={edition} scope="col" className={table.number}>
                  {t('closing.editions.edition', { edition })}
                  {reopenedAt === null && `, ${t('closing.editions.inForce')}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(([label, say]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {data.editions.map((one) => (
                  <td key={one.edition} className={table.number}>
                    {say(one)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {data.editions.map((one) => (
        <EditionWords key={one.edition} edition={one} />
      ))}
      <div className={classes.acts}>
        <Button variant="quiet" onClick={() => go({ viec: undefined, o: undefined })}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  );
}

function EditionWords({ edition: { edition, fingerprint, isUntouched, opened } }: { edition: Edition }) {
  const { t } = useTranslation();
  return (
    <div className={classes.state}>
      <span className={classes.quiet}>
        {t('closing.editions.edition', { edition })} · {t('closing.editions.fingerprint')}
      </span>
      <code className={classes.print}>{fingerprint}</code>
      <StateMark state={isUntouched ? 'accepted' : 'wrong'} size="sm">
        {t(isUntouched ? 'closing.editions.intact' : 'closing.editions.touched')}
      </StateMark>
      {opened && (
        <span className={classes.said}>
          {t('closing.editions.opened')}:{' '}
          {t('closing.editions.openedValue', { ...opened, answerer: opened.answerer ?? '' })}
        </span>
      )}
    </div>
  );
}
