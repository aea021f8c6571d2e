import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.tsx';
import { Icon } from '../icons/icon.tsx';
import classes from './stale-choice.module.css';

type Props = {
  /** Each field with what is stored and what is typed; equal ones are not shown. */
  rows: readonly (readonly [label: string, theirs: string, mine: string])[];
  /** What is typed goes on; the next save replaces what is stored. */
  onKeep: () => void;
  /** What is typed is given up. */
  onTake: () => void;
};

/** Somebody else saved while a form was open: both versions beside each other, and the choice between them. */
export function StaleChoice({ rows, onKeep, onTake }: Props) {
  const { t } = useTranslation();
  const different = rows.filter(([, theirs, mine]) => theirs !== mine);
  return (
    <section className={classes.choice}>
      <p className={classes.title} role="alert">
        <Icon name="alert" /> {t('common.stale.title')}
      </p>
      {different.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <td />
                <th scope="col">{t('common.stale.theirs')}</th>
                <th scope="col">{t('common.stale.mine')}</th>
              </tr>
            </thead>
            <tbody>
              {different.map(([label, theirs, mine]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{theirs || t('common.stale.empty')}</td>
                  <td>{mine || t('common.stale.empty')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.buttons}>
        <Button size="sm" onClick={onKeep}>
          {t('common.stale.keep')}
        </Button>
        <Button size="sm" onClick={onTake}>
          {t('common.stale.take')}
        </Button>
      </div>
    </section>
  );
}
