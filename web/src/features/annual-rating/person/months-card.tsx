import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { pointsText } from '../../../lib/points.ts';
import { Card } from '../../../ui/page/card.tsx';
import table from '../../../ui/table/table.module.css';
import type { Annual } from '../answers.ts';
import classes from './person.module.css';

type Month = Annual['months'][number];

/** The months as Mẫu số 02 has them: unit, total and note, and their mean. */
export function MonthsCard({ annual }: { annual: Annual }) {
  const { t } = useTranslation();
  const label = (key: 'month' | 'unit' | 'total' | 'note') => t(`annual.months.${key}`);
  const { meanHundredths } = annual.computed;
  return (
    <Card title={t('annual.months.title')} id="cac-thang">
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.months}`}>
          <thead>
            <tr>
              <th scope="col">{label('month')}</th>
              <th scope="col">{label('unit')}</th>
              <th scope="col" className={table.number}>
                {label('total')}
              </th>
              <th scope="col">{label('note')}</th>
            </tr>
          </thead>
          <tbody>
            {annual.months.map((month) => (
              <Row key={month.month} annual={annual} month={month} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('annual.months.mean')}
              </th>
              <td className={table.number}>{meanHundredths === null ? '' : pointsText(meanHundredths)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

function Row({ annual, month }: { annual: Annual; month: Month }) {
  const { t } = useTranslation();
  const { state, totalHundredths, handedOverOn, isHidden } = month;
  const name = formatMonth(month.month);
  const isThere = state !== 'off' && state !== 'pending' && !isHidden;
  const note = [
    state !== 'decided' && state !== 'off' && t(`annual.months.${state}`),
    handedOverOn && t('annual.months.handedOver', { day: formatDay(handedOverOn) }),
  ];
  return (
    <tr>
      <th scope="row">
        {isThere && annual.may.isSelf && (
          <Link to="/phieu/$period" params={{ period: month.month }}>
            {name}
          </Link>
        )}
        {isThere && !annual.may.isSelf && month.formerBody === null && (
          <Link to="/phieu/$cadre/$period" params={{ cadre: annual.person.code, period: month.month }}>
            {name}
          </Link>
        )}
        {(!isThere || (!annual.may.isSelf && month.formerBody !== null)) && name}
      </th>
      <td>
        {month.unitName}
        {month.formerBody && month.formerBody !== month.unitName && (
          <span className={table.quiet}>, {month.formerBody}</span>
        )}
      </td>
      <td className={table.number}>{totalHundredths === null ? '' : pointsText(totalHundredths)}</td>
      <td className={table.quiet}>{note.filter(Boolean).join(', ')}</td>
    </tr>
  );
}
