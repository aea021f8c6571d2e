import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import type { Run } from '../queries.ts';
import classes from './run.module.css';

/** What was written, by kind; nothing before. */
export function WrittenList({ run }: { run: Run }) {
  const { t } = useTranslation();
  const written = run.state === 'written' ? (run.report?.written ?? []) : [];
  if (written.length === 0) return null;
  return (
    <dl className={classes.written}>
      {written.map(({ table, added, changed }) => (
        <div key={table}>
          <dt>{t(`imports.written.${table}`)}</dt>
          <dd>
            {[
              added > 0 && t('imports.written.added', { count: formatWhole(added) }),
              changed > 0 && t('imports.written.changed', { count: formatWhole(changed) }),
            ]
              .filter(Boolean)
              .join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
