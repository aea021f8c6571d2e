import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { Run } from '../queries.ts';
import classes from './run.module.css';

/** The rows that were left out on the page, once the rest was taken over. */
export function LeftOutCard({ run }: { run: Run }) {
  const { t } = useTranslation();
  if (run.leftOut.length === 0) return null;
  return (
    <Card title={t('imports.run.leftOutTitle')}>
      <ul className={classes.changes}>
        {run.leftOut.map(({ row, label }) => (
          <li key={row}>
            <span className={classes.note}>
              {t('imports.run.row')} {row}
            </span>{' '}
            {label}
          </li>
        ))}
      </ul>
    </Card>
  );
}
