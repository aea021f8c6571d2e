import { toComma } from '@so-viec/shared/decimal/decimal';
import { monthsOfPeriod, periodName } from '@so-viec/shared/report/report-period';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import stacked from '../../../ui/table/stacked.module.css';
import tables from '../../../ui/table/table.module.css';
import type { Comparison } from '../queries.ts';
import classes from '../report.module.css';
import { FigureRows, NOTHING } from './figure-rows.tsx';
import { FIGURE_NAMES, FIGURES } from './figures.ts';

type Side = Comparison['left'];

/** What one side has more than the other, exactly as both are printed. */
function difference(more: string | null, less: string | null): string {
  if (more === null || less === null) return NOTHING;
  const places = Math.max(...[more, less].map((text) => text.split('.')[1]?.length ?? 0));
  const by = Number(more) - Number(less);
  const sign = by > 0 ? '+' : by < 0 ? '−' : '';
  return `${sign}${toComma(Math.abs(by).toFixed(places))}`;
}

/** The later side, from which the other is taken; of one period the left. */
const isRightLater = (left: Side, right: Side): boolean =>
  (monthsOfPeriod(right.period).at(-1) ?? '') > (monthsOfPeriod(left.period).at(-1) ?? '');

/** The same figures of two sides and how far they are apart. */
export function ComparisonTable({ comparison: { left, right } }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const [later, earlier] = isRightLater(left, right) ? [right, left] : [left, right];
  const wordsOf = (side: Side) => `${side.unit?.name ?? t('report.allSeen')}, ${periodName(side.period)}`;
  const head = (side: Side) => {
    const notes = [side.isRunning && t('report.running'), side.isFew && t('report.few')];
    const words = [wordsOf(side), ...notes].filter(Boolean).join(', ');
    if (side.period.includes('Q')) return words;
    const search = { month: side.period, ...(side.unit && { unit: side.unit.code }) };
    return (
      <Link to="/tong-hop" search={search}>
        {words}
      </Link>
    );
  };
  return (
    <Card aria-label={t('report.compare')}>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${stacked.stacked} ${classes.compared}`}>
          <thead>
            <tr>
              <th scope="col">{t('report.figure')}</th>
              <th scope="col">{head(left)}</th>
              <th scope="col">{head(right)}</th>
              <th scope="col">{t('report.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {FIGURE_NAMES.map((name) => (
              <FigureRows
                key={name}
                name={name}
                sides={[left, right]}
                difference={difference(FIGURES[name].of(later), FIGURES[name].of(earlier))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>
        {t('report.differenceNote', { later: wordsOf(later), earlier: wordsOf(earlier) })}{' '}
        {(left.isRunning || right.isRunning) && t('report.runningNote')}
      </p>
    </Card>
  );
}
