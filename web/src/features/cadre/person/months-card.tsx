import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMinutes, formatMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Cadre } from '../queries.ts';
import classes from './months.module.css';

/** Logged hours and reviews by month and unit, each month a link to its days. */
export function MonthsCard({ person }: { person: Cadre }) {
  const { t } = useTranslation();
  const me = useMe();
  const { code } = person.cadre;
  if (person.months.length === 0) {
    return (
      <Card title={t('cadre.person.logs')}>
        <p className={classes.none}>{t('cadre.person.noLogs')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('cadre.person.logs')} note={t('cadre.person.logsNote')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('cadre.person.month')}</th>
            <th scope="col" className={classes.number}>
              {t('cadre.person.hours')}
            </th>
            <th scope="col" className={classes.number}>
              {t('cadre.person.accepted')}
            </th>
            <th scope="col" className={classes.number}>
              {t('cadre.person.outputs')}
            </th>
            <th scope="col">{t('cadre.person.reviews')}</th>
          </tr>
        </thead>
        <tbody>
          {person.months.flatMap(({ month, units }) =>
            units.map((unit) => (
              <tr key={`${month} ${unit.unitId}`}>
                <th scope="row">
                  {me.can.summary ? (
                    <Link to="/tong-hop" search={{ month, tab: 'person', cadre: code }}>
                      {formatMonth(month)}
                    </Link>
                  ) : (
                    formatMonth(month)
                  )}
                  {units.length > 1 && <span className={classes.unit}>{unit.unitName}</span>}
                </th>
                <td className={classes.number}>{formatMinutes(unit.minutes)}</td>
                <td className={classes.number}>{formatMinutes(unit.minutesAccepted)}</td>
                <td className={classes.number}>{unit.outputsDelivered}</td>
                <td>{t('cadre.person.reviewsOf', { accepted: unit.accepted, returned: unit.returned })}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Card>
  );
}
