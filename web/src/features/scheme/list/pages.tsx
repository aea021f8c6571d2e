import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import classes from '../../../ui/table/table.module.css';
import type { SchemeSearch } from '../search.ts';

type Props = { search: SchemeSearch; pages: number };

/** To the pages before and after; nothing where there is only one. */
export function Pages({ search, pages }: Props) {
  const { t } = useTranslation();
  if (pages <= 1) return null;
  const { page = 1, shown: _, ...rest } = search;
  const to = (next: number): SchemeSearch => ({ ...rest, ...(next > 1 && { page: next }) });
  return (
    <nav className={classes.pages} aria-label={t('scheme.pages.name')}>
      {page > 1 && (
        <ButtonLink to="/de-an" search={to(page - 1)} size="sm">
          {t('scheme.pages.before')}
        </ButtonLink>
      )}
      <span>{t('scheme.pages.of', { page, pages })}</span>
      {page < pages && (
        <ButtonLink to="/de-an" search={to(page + 1)} size="sm">
          {t('scheme.pages.after')}
        </ButtonLink>
      )}
    </nav>
  );
}
