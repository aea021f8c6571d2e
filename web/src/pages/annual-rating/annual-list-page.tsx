import '../../features/annual-rating/texts.ts';
import '../../features/review/texts.ts';
import { FIRST_YEAR } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AnnualList } from '../../features/annual-rating/answers.ts';
import { BatchCard } from '../../features/annual-rating/list/batch-card.tsx';
import { BodiesTable } from '../../features/annual-rating/list/bodies-table.tsx';
import { HandOverCard } from '../../features/annual-rating/list/hand-over-card.tsx';
import classes from '../../features/annual-rating/list/list.module.css';
import { PeopleTable } from '../../features/annual-rating/list/people-table.tsx';
import { annualListQuery } from '../../features/annual-rating/queries.ts';
import { readAnnualSearch } from '../../features/annual-rating/search.ts';
import { UnitForms } from '../../features/review/forms/unit-forms.tsx';
import { formatDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { Segmented } from '../../ui/form/segmented.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { PageProblem } from '../review/page-problem.tsx';
import pages from '../review/review-pages.module.css';

const VIEWS = ['all', 'mine'] as const;

/** Xếp loại năm: whose turn it is in each body, everybody's step, and the months of those who moved. */
export function AnnualListPage() {
  const { t } = useTranslation();
  const { year = '' } = useParams({ strict: false });
  const search = readAnnualSearch(useSearch({ strict: false }));
  const { data, error } = useQuery(annualListQuery(year, search.unit));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={pages.place} role="status" aria-label={t('common.loading')} />;
  return (
    <>
      <Header list={data} unit={search.unit} />
      {data.count === 0 ? (
        <EmptyState title={t('annual.noBodies')}>{t('annual.noBodiesText')}</EmptyState>
      ) : (
        <>
          <BodiesTable list={data} isOpen={search.unit !== undefined} />
          {data.rows && <People list={data} rows={data.rows} search={search} />}
        </>
      )}
      <HandOverCard list={data} />
    </>
  );
}

function Header({ list, unit }: { list: AnnualList; unit: string | undefined }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const { year, count, decidedBefore } = list;
  const step = (to: number, words: 'previous' | 'next') => (
    <Link to="/xep-loai/nam/$year" params={{ year: `${to}` }}>
      {t(`annual.${words}`)}
    </Link>
  );
  const years = (
    <span className={pages.months}>
      {year > FIRST_YEAR && step(year - 1, 'previous')}
      {`${year}` < today.slice(0, 4) && step(year + 1, 'next')}
    </span>
  );
  return (
    <PageHeader
      context={
        <>
          {unit !== undefined && (
            <>
              <Link to="/xep-loai/nam/$year" params={{ year: `${year}` }}>
                {t('annual.page')}
              </Link>{' '}
              ›{' '}
            </>
          )}
          {t('annual.context', { count, day: formatDay(decidedBefore) })}
        </>
      }
      title={t('annual.title', { year })}
      beside={years}
    />
  );
}

type PeopleProps = {
  list: AnnualList;
  rows: NonNullable<AnnualList['rows']>;
  search: ReturnType<typeof readAnnualSearch>;
};

function People({ list: { year }, rows, search }: PeopleProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const view = search.xem ?? 'all';
  const shown = rows.filter(({ may }) => view === 'all' || may.length > 0);
  const show = (next: (typeof VIEWS)[number]) =>
    void navigate({
      to: '/xep-loai/nam/$year',
      params: { year: `${year}` },
      search: defined({ unit: search.unit, xem: next === 'all' ? undefined : next }),
    });
  const views = (
    <Segmented
      label={t('annual.view')}
      segments={VIEWS.map((value) => ({ value, label: t(`annual.${value}`) }))}
      value={view}
      onChange={show}
    />
  );
  return (
    <Card title={t('annual.people')} aside={views} className={classes.card ?? ''}>
      <BatchCard year={year} rows={rows} />
      <UnitForms key={`${year} ${search.unit}`} period={`${year}`} unit={search.unit} />
      {shown.length === 0 ? (
        <p className={classes.empty}>{t('annual.emptyView')}</p>
      ) : (
        <PeopleTable year={year} rows={shown} />
      )}
    </Card>
  );
}
