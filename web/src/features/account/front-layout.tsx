import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isDemoServer } from '../../lib/browser/page-meta.ts';
import { chooseLanguage } from '../../lib/i18n/i18n.ts';
import { Mark } from '../../ui/icons/mark.tsx';
import { DemoStrip } from '../../ui/page/demo-strip.tsx';
import { useDocumentTitle } from '../../ui/page/document-title.ts';
import { HelpButton } from '../../ui/page/help-button.tsx';
import classes from './front-layout.module.css';

type Props = {
  /** In the browser's tab. */
  title: string;
  /** The h1, when it is not the product's name. */
  heading?: string;
  lead?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
};

/** The pages outside the frame: mark and name, one card, the three things to know at the foot. */
export function FrontLayout({ title, heading, lead, isWide, children }: Props) {
  const { t, i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'vi' : 'en';
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.strip}>{isDemoServer() && <DemoStrip />}</header>
      <main className={classes.main} data-wide={isWide || undefined}>
        <div className={classes.brand}>
          <Mark size={36} />
          {heading ? <span className={classes.name}>{t('app.name')}</span> : <h1>{t('app.name')}</h1>}
        </div>
        <p className={classes.motto}>{t('app.motto')}</p>
        <div className={classes.card}>
          {heading && <h1 className={classes.heading}>{heading}</h1>}
          {lead && <p className={classes.lead}>{lead}</p>}
          {children}
        </div>
      </main>
      <footer className={classes.foot}>
        <span>{t('common.noSecrets')}</span>
        <Link to="/thong-bao-du-lieu">{t('account.privacy')}</Link>
        <HelpButton />
        <button
          type="button"
          className={classes.language}
          lang={other}
          onClick={() => void chooseLanguage(other)}
        >
          {other === 'en' ? t('account.english') : t('account.vietnamese')}
        </button>
      </footer>
    </div>
  );
}
