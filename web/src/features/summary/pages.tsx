import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { buttonClass } from '../../ui/button/button.tsx';
import classes from './pages.module.css';
import type { Here } from './use-here.ts';

type Props = { here: Here; page: number; pages: number };

/** To the pages before and after; nothing where there is only one. */
export function Pages({ here, page, pages }: Props) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  const { page: _, shown: __, ...rest } = here.search;
  const to = (next: number) => ({ ...rest, ...(next > 1 && { page: next }) });
  const className = buttonClass({ size: 'sm' });
  return (
    <nav className={classes.pages} aria-label={t('summary.pages.name')}>
      {page > 1 && (
        <Link to="/tong-hop" search={to(page - 1)} className={className}>
          {t('summary.pages.before')}
        </Link>
      )}
      <span>{t('summary.pages.of', { page, pages })}</span>
      {page < pages && (
        <Link to="/tong-hop" search={to(page + 1)} className={className}>
          {t('summary.pages.after')}
        </Link>
      )}
    </nav>
  );
}
