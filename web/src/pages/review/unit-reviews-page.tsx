import '../../features/review/texts.ts';
import { FIRST_YEAR } from '@so-viec/shared/annual-rating/annual-rating.rules';
import { addMonths, formatMonth, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../features/review/answers.ts';
import { UnitForms } from '../../features/review/forms/unit-forms.tsx';
import classes from '../../features/review/list/list.module.css';
import { ListBar } from '../../features/review/list/list-bar.tsx';
import { ReviewTable } from '../../features/review/list/review-table.tsx';
import { WaitingCard } from '../../features/review/list/waiting-card.tsx';
import { reviewListQuery } from '../../features/review/queries.ts';
import { readReviewListSearch } from '../../features/review/search.ts';
import { useMe } from '../../lib/me.ts';
import { defined } from '../../lib/search.ts';
import { Segmented } from '../../ui/form/segmented.tsx';
import { Card } from '../../ui/page/card.tsx';
import measure from '../../ui/page/measure.module.css';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { PageProblem } from './page-problem.tsx';
import pages from './review-pages.module.css';

const VIEWS = ['all', 'mine', 'open'] as const;
/** Mẫu số 01 belongs to it. */
const FORM_PACK = 'nd335-2025';
type View = (typeof VIEWS)[number];

const isIn = (view: View) => (row: ReviewRow) =>
  view === 'all' || (view === 'mine' ? row.turn !== null : row.state !== 'approved');

/** Phiếu của đơn vị: everybody's state, total and level in a month, and what is due from the reader. */
export function UnitReviewsPage() {
  const { t } = useTranslation();
  const { period = '' } = useParams({ strict: false });
  const search = readReviewListSearch(useSearch({ strict: false }));
  const { data, error } = useQuery(reviewListQuery(period, search.unit));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={pages.place} role="status" aria-label={t('common.loading')} />;
  const view: View = search.xem ?? 'all';
  const shown = data.rows.filter(isIn(view));
  const choose = (code: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(code);
    else next.delete(code);
    setChosen(next);
  };
  return (
    <div className={measure.rows}>
      <Header period={period} rows={data.rows} view={view} />
      <WaitingCard month={period} />
      {data.rows.length === 0 ? (
        <EmptyState title={t('review.list.empty')}>{t('review.list.emptyText')}</EmptyState>
      ) : (
        <Card>
          <ListBar month={period} unit={search.unit} rows={data.rows} chosen={chosen} onChosen={setChosen} />
          {data.rows.some(({ packId }) => packId === FORM_PACK) && (
            <UnitForms key={`${period} ${search.unit}`} period={period} unit={search.unit} />
          )}
          {shown.length === 0 ? (
            <p className={classes.empty}>{t('review.list.emptyView')}</p>
          ) : (
            <ReviewTable month={period} rows={shown} chosen={chosen} onChoose={choose} />
          )}
        </Card>
      )}
    </div>
  );
}

function Header({ period, rows, view }: { period: string; rows: readonly ReviewRow[]; view: View }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useMe();
  const month = formatMonth(period);
  const year = period.slice(0, 4);
  const count = rows.length;
  const approved = rows.filter(({ state }) => state === 'approved').length;
  const mine = rows.filter(({ turn }) => turn !== null).length;
  const show = (next: View) =>
    void navigate({
      to: '/phieu/don-vi/$period',
      params: { period },
      search: ({ unit }) => defined({ unit, xem: next === 'all' ? undefined : next }),
    });
  const step = (to: string, words: 'previous' | 'next') => (
    <Link to="/phieu/don-vi/$period" params={{ period: to }}>
      {t(`review.${words}`)}
    </Link>
  );
  const months = (
    <span className={pages.months}>
      {step(addMonths(period, -1), 'previous')}
      {period < monthOf(today) && <> · {step(addMonths(period, 1), 'next')}</>}
      {Number(year) >= FIRST_YEAR && (
        <>
          {' · '}
          <Link to="/xep-loai/nam/$year" params={{ year }}>
            {t('review.ofYear', { year })}
          </Link>
        </>
      )}
    </span>
  );
  const views = (
    <Segmented
      label={t('review.list.view')}
      segments={VIEWS.map((value) => ({ value, label: t(`review.list.${value}`) }))}
      value={view}
      onChange={show}
    />
  );
  return (
    <>
      <PageHeader
        context={t('review.list.context', { count, approved, mine })}
        title={t('review.list.title', { month })}
        phoneTitle={t('review.list.phoneTitle', { month })}
        beside={months}
        actions={views}
      />
      <div className={pages.onPhone}>
        {views}
        {months}
      </div>
    </>
  );
}
