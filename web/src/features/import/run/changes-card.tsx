import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { Run } from '../queries.ts';
import classes from './run.module.css';

/** The report of what a file changed, cell by cell. */
export function ChangesCard({ run }: { run: Run }) {
  const { t } = useTranslation();
  if (run.changes.length === 0) return null;
  const isCut = run.report && run.report.changed > run.changes.length;
  return (
    <Card
      title={t('imports.run.changesTitle')}
      note={isCut ? t('imports.run.more', { count: formatWhole(run.changes.length) }) : undefined}
    >
      <ul className={classes.changes}>
        {run.changes.map(({ row, cells }) => (
          <li key={row}>
            <span className={classes.note}>
              {t('imports.run.row')} {row}
            </span>{' '}
            {cells.map(({ column, from, to }) => (
              <span key={column} className={classes.changed}>
                {column}: {from || t('imports.run.empty')} → {to || t('imports.run.empty')}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
