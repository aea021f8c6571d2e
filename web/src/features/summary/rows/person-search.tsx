import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../../../ui/table/search-box.tsx';
import { ROWS_FIRST } from '../../../ui/table/shown-rows.ts';
import type { Here } from '../use-here.ts';
import classes from './rows.module.css';

/** Finds people of a long list by words of their names; a short one needs none. */
export function PersonSearch({ here, of }: { here: Here; of: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { q, page: _, shown: __, ...rest } = here.search;
  if (q === undefined && of <= ROWS_FIRST) return null;
  const find = (typed: string) =>
    void navigate({
      to: '/tong-hop',
      search: typed ? { ...rest, q: typed } : rest,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.search} data-print="no">
      <SearchBox label={t('summaryRows.search')} value={q ?? ''} onChange={find} />
      {q !== undefined && of === 0 && <p role="status">{t('summaryRows.none', { typed: q })}</p>}
    </div>
  );
}
