import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../lib/me.ts';
import classes from './help.module.css';

type Props = {
  me: Me | undefined;
  /** Takes up the three steps of a first day again. */
  onFirstDay: () => void;
};

/** Where there is more: the first day again, the guides on paper, larger text. */
export function HelpLinks({ me, onFirstDay }: Props) {
  const { t } = useTranslation();
  if (!me) return null;
  return (
    <>
      <h3>{t('help.more')}</h3>
      <ul className={classes.links}>
        {me.firstDay && (
          <li>
            <button type="button" className={classes.link} onClick={onFirstDay}>
              {t('help.firstDay')}
            </button>
          </li>
        )}
        {me.can.log && (
          <li>
            <a href="/huong-dan/nguoi-ghi.pdf" target="_blank" rel="noreferrer">
              {t('help.guideCadre')}
            </a>
          </li>
        )}
        {me.can.review && (
          <li>
            <a href="/huong-dan/nguoi-phu-trach.pdf" target="_blank" rel="noreferrer">
              {t('help.guideHead')}
            </a>
          </li>
        )}
        <li>
          <Link to="/chu-va-mau">{t('help.reading')}</Link>
        </li>
      </ul>
    </>
  );
}
