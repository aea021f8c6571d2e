import { periodName } from '@so-viec/shared/report/report-period';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { momentOf } from '../../lib/words/moment.ts';
import { Card } from '../../ui/page/card.tsx';
import tables from '../../ui/table/table.module.css';
import type { Editions } from './queries.ts';
import classes from './report.module.css';

/** The reports that were made, the last first. */
export function EditionsTable({ editions }: Pick<Editions, 'editions'>) {
  const { t } = useTranslation();
  if (editions.length === 0) {
    return (
      <Card title={t('report.made')}>
        <p className={classes.note}>{t('report.none')}</p>
      </Card>
    );
  }
  return (
    <Card title={t('report.made')}>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${classes.list}`}>
          <thead>
            <tr>
              {(['period', 'unit', 'edition', 'number', 'dated', 'signer', 'madeAt'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`report.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {editions.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to="/bao-cao/$id" params={{ id: one.id }}>
                    {periodName(one.period)}
                  </Link>
                </th>
                <td>{one.unit.name}</td>
                <td>
                  {one.ordinal}, {t(one.issuedAt ? 'report.issued' : 'report.draft').toLowerCase()}
                </td>
                <td>{one.number}</td>
                <td>{one.datedOn && formatDay(one.datedOn)}</td>
                <td>{one.signer}</td>
                <td>{momentOf(one.madeAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
