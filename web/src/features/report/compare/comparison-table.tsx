import { halvesToDecimal, hoursOf, toComma } from '@so-viec/shared/decimal/decimal';
import { periodName } from '@so-viec/shared/report/report-period';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import tables from '../../../ui/table/table.module.css';
import type { Comparison } from '../queries.ts';
import classes from '../report.module.css';

type Side = Comparison['left'];
const FIGURES = {
  headcount: (side: Side) => `${side.sums.headcount}`,
  hours: (side: Side) => hoursOf(side.sums.minutes, 2),
  personDays: (side: Side) => `${side.sums.personDays}`,
  dutyDays: (side: Side) => halvesToDecimal(side.sums.dutyHalves),
  perPersonMonth: (side: Side) => side.perPersonMonth,
  perPersonDay: (side: Side) => side.perPersonDay,
  perDutyDay: (side: Side) => side.perDutyDay,
  loggingShare: (side: Side) => side.loggingShare,
  outputsPerPerson: (side: Side) => side.outputsPerPerson,
  pointsPerPerson: (side: Side) => side.pointsPerPerson,
  acceptedShare: (side: Side) => side.acceptedShare,
  unclearShare: (side: Side) => side.unclearShare,
  adHocShare: (side: Side) => side.adHocShare,
} as const;
const NAMES = Object.keys(FIGURES) as (keyof typeof FIGURES)[];
const NOTHING = '–';

const shown = (text: string | null) => (text === null ? NOTHING : toComma(text));

/** What the left side has more than the right, exactly as both are printed. */
function difference(left: string | null, right: string | null): string {
  if (left === null || right === null) return NOTHING;
  const places = Math.max(...[left, right].map((text) => text.split('.')[1]?.length ?? 0));
  const by = Number(left) - Number(right);
  const sign = by > 0 ? '+' : by < 0 ? '−' : '';
  return `${sign}${toComma(Math.abs(by).toFixed(places))}`;
}

/** The same figures of two sides and how far they are apart. */
export function ComparisonTable({ comparison: { left, right } }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const head = (side: Side) => {
    const name = side.unit?.name ?? t('report.allSeen');
    const words = `${name}, ${periodName(side.period)}${side.isRunning ? `, ${t('report.running')}` : ''}`;
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
        <table className={`${tables.table} ${classes.compared}`}>
          <thead>
            <tr>
              <th scope="col">{t('report.figure')}</th>
              <th scope="col">{head(left)}</th>
              <th scope="col">{head(right)}</th>
              <th scope="col">{t('report.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {NAMES.map((name) => {
              const [one, other] = [FIGURES[name](left), FIGURES[name](right)];
              return (
                <tr key={name}>
                  <th scope="row">{t(`report.compared.${name}`)}</th>
                  <td>{shown(one)}</td>
                  <td>{shown(other)}</td>
                  <td>{difference(one, other)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
