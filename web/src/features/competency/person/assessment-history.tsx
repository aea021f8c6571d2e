import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import type { PersonView } from '../queries.ts';
import table from '../table.module.css';

/** Who found which level when, the latest first; folded away until it is asked for. */
export function AssessmentHistory({ view: { history, framework } }: { view: PersonView }) {
  const { t } = useTranslation();
  if (history.length === 0) return null;
  const names = new Map(framework.map(({ id, name }) => [id, name]));
  return (
    <details className={table.note}>
      <summary>
        {t('competency.person.history')} ({history.length})
      </summary>
      <ul>
        {history.map(({ id, competencyId, level, on, by, note }) => (
          <li key={id}>
            {names.get(competencyId)}:{' '}
            {t('competency.person.historyRow', { level, day: formatDay(on), by: by ?? '' })}
            {note && `. ${note}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
