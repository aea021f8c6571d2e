import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import type { CadresSearch } from '../search.ts';
import classes from './page-steps.module.css';

/** To the pages before and after; nothing where there is only one. */
export function PageSteps({ search, hasNext }: { search: CadresSearch; hasNext: boolean }) {
  const { t } = useTranslation();
  const page = search.page ?? 1;
  if (page === 1 && !hasNext) return null;
  const { page: _, ...rest } = search;
  const to = (next: number) => ({ ...rest, ...(next > 1 && { page: next }) });
  return (
    <nav className={classes.steps} aria-label={t('cadre.pages.name')}>
      {page > 1 && (
        <ButtonLink to="/can-bo" search={to(page - 1)} size="sm">
          {t('cadre.pages.before')}
        </ButtonLink>
      )}
      <span>{t('cadre.pages.of', { page })}</span>
      {hasNext && (
        <ButtonLink to="/can-bo" search={to(page + 1)} size="sm">
          {t('cadre.pages.after')}
        </ButtonLink>
      )}
    </nav>
  );
}
