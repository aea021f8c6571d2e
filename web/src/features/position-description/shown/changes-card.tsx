import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/card.tsx';
import type { DescriptionView } from '../queries.ts';
import classes from './shown.module.css';

/** What the version says otherwise than the one before it. */
export function ChangesCard({ view: { changes, shown } }: { view: DescriptionView }) {
  const { t } = useTranslation();
  if (shown < 2) return null;
  return (
    <Card title={t('description.changes')}>
      <div className={classes.changes}>
        {changes.length === 0 && <p>{t('description.noChanges')}</p>}
        {changes.map(({ part, before, after }) => (
          <section key={part}>
            <h3>{t(`description.part.${part}`)}</h3>
            {before.map((line) => (
              <p key={`- ${line}`}>
                <span className={classes.quiet}>{t('description.before')}: </span>
                <del>{line}</del>
              </p>
            ))}
            {after.map((line) => (
              <p key={`+ ${line}`}>
                <span className={classes.quiet}>{t('description.after')}: </span>
                <ins>{line}</ins>
              </p>
            ))}
          </section>
        ))}
      </div>
    </Card>
  );
}
