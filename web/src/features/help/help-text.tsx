import './texts.ts';
import { useTranslation } from 'react-i18next';
import classes from './help.module.css';
import type { HelpKind } from './help-kind.ts';

/** What a page is for, how it is done in steps, and what to do when it does not go. */
export function HelpText({ kind }: { kind: HelpKind }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.what}>{t(`help.page.${kind}.what`)}</p>
      <h3>{t('help.steps')}</h3>
      <ol className={classes.steps}>
        {t(`help.page.${kind}.how`)
          .split('\n')
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
      </ol>
      <h3>{t('help.stuck')}</h3>
      <p>{t(`help.page.${kind}.stuck`)}</p>
    </>
  );
}
