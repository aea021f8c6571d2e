import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { pointsText } from '../../../lib/points.ts';
import table from '../../../ui/table/table.module.css';
import type { AnnualRow } from '../answers.ts';
import { TurnWord } from '../turn-word.tsx';
import classes from './list.module.css';

const LEVELS = ['own', 'proposed', 'decided'] as const;

/** Everybody's step, months, mean and levels; the name opens the procedure. */
export function PeopleTable({ year, rows }: { year: number; rows: readonly AnnualRow[] }) {
  const { t } = useTranslation();
  const label = (key: 'person' | 'state' | 'months' | 'mean' | (typeof LEVELS)[number]) =>
    t(`annual.column.${key}`);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th scope="col">{label('person')}</th>
            <th scope="col">{label('state')}</th>
            <th scope="col" className={table.number}>
              {label('months')}
            </th>
            <th scope="col" className={table.number}>
              {label('mean')}
            </th>
            {LEVELS.map((key) => (
              <th key={key} scope="col">
                {label(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.cadre.code} year={year} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ year, row }: { year: number; row: AnnualRow }) {
  const { t } = useTranslation();
  const { cadre, unitName, turn, answerDueOn, monthsDecided, monthsElsewhere, meanHundredths } = row;
  const levels = { own: row.ownLevel, proposed: row.proposedLevel, decided: row.decidedLevel };
  return (
    <tr>
      <th scope="row">
        <Link
          className={table.name}
          to="/xep-loai/nam/$year/$cadre"
          params={{ year: `${year}`, cadre: cadre.code }}
        >
          {cadre.fullName}
        </Link>
        <span className={table.quiet}>
          {cadre.title}, {unitName}
        </span>
      </th>
      <td>
        <TurnWord turn={turn} answerDueOn={answerDueOn} />
      </td>
      <td className={table.number} data-label={t('annual.column.months')}>
        {monthsDecided}
        {monthsElsewhere > 0 && (
          <span className={classes.elsewhere}>{t('annual.elsewhere', { count: monthsElsewhere })}</span>
        )}
      </td>
      <td className={table.number} data-label={t('annual.column.mean')}>
        {meanHundredths === null ? '' : pointsText(meanHundredths)}
      </td>
      {LEVELS.map((key) => {
        const level = levels[key];
        return (
          <td key={key} {...(level && { 'data-label': t(`annual.column.${key}`) })}>
            {level ? t(`review.list.shortLevel.${level}`) : ''}
          </td>
        );
      })}
    </tr>
  );
}
