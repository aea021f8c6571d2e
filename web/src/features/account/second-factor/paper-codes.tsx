import './texts.ts';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import classes from './second-factor.module.css';

type Props = { codes: readonly string[]; done: string; onDone: () => void };

/** The codes on paper, shown once: to print or to copy. */
export function PaperCodes({ codes, done, onDone }: Props) {
  const { t } = useTranslation();
  const { account, today } = useMe();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notify({ text: t('security.codes.copied') });
  };
  return (
    <section className={classes.sheet} aria-label={t('security.codes.title')}>
      <p className={classes.offPaper} role="status">
        {t('security.codes.lead')}
      </p>
      <p className={classes.onPaper}>{t('security.codes.heading', { username: account.username })}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className={classes.onPaper}>{t('security.codes.made', { day: formatDay(today) })}</p>
      <div className={classes.acts}>
        <Button icon="printer" onClick={() => window.print()}>
          {t('security.codes.print')}
        </Button>
        <Button onClick={() => void copy()}>{t('security.codes.copy')}</Button>
        <Button variant="primary" onClick={onDone}>
          {done}
        </Button>
      </div>
    </section>
  );
}
