import '../../features/review/texts.ts';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OwnPeriods } from '../../features/rating/own/own-periods.tsx';
import type { OwnReviews } from '../../features/review/answers.ts';
import { ownReviewsQuery } from '../../features/review/queries.ts';
import { StateWord } from '../../features/review/state-word.tsx';
import { formatDay } from '../../lib/format.ts';
import { useMe } from '../../lib/me.ts';
import { pointsText } from '../../lib/points.ts';
import { Card } from '../../ui/page/card.tsx';
import measure from '../../ui/page/measure.module.css';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import table from '../../ui/table/table.module.css';
import { PageProblem } from './page-problem.tsx';
import classes from './review-pages.module.css';

/** Phiếu của tôi: a month a row, the latest first. */
export function OwnReviewsPage() {
  const { t } = useTranslation();
  const { cadre } = useMe();
  const { data, error } = useQuery(ownReviewsQuery(cadre?.code ?? ''));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={classes.place} role="status" aria-label={t('common.loading')} />;
  return (
    <div className={measure.rows}>
      <PageHeader
        context={t('review.own.context')}
        title={t('review.page')}
        beside={<Years code={data.person.code} years={data.ratedYears} />}
        phoneActions={<Years code={data.person.code} years={data.ratedYears.slice(0, 1)} />}
      />
      {data.months.length === 0 ? (
        <EmptyState title={t('review.own.empty')}>{t('review.own.emptyText')}</EmptyState>
      ) : (
        <div className={classes.stack}>
          <Card>
            <Months months={data.months} />
          </Card>
          <OwnPeriods cadre={cadre?.code ?? ''} />
        </div>
      )}
    </div>
  );
}

/** The years the decree rates, each with its procedure. */
function Years({ code, years }: { code: string; years: readonly number[] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.months}>
      {years.map((year) => (
        <Link key={year} to="/xep-loai/nam/$year/$cadre" params={{ year: `${year}`, cadre: code }}>
          {t('review.ofYear', { year })}
        </Link>
      ))}
    </span>
  );
}

function Months({ months }: { months: OwnReviews['months'] }) {
  const { t } = useTranslation();
  const label = (key: 'month' | 'state' | 'total' | 'level') => t(`review.own.${key}`);
  return (
    <table className={`${table.table} ${table.cards}`}>
      <thead>
        <tr>
          <th scope="col">{label('month')}</th>
          <th scope="col">{label('state')}</th>
          <th scope="col" className={table.number}>
            {label('total')}
          </th>
          <th scope="col">{label('level')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, state, totalHundredths, level, answerDueOn }) => (
          <tr key={month}>
            <th scope="row">
              <Link className={table.name} to="/phieu/$period" params={{ period: month }}>
                {t('review.openMonth', { month: formatMonth(month) })}
              </Link>
            </th>
            <td>
              <StateWord state={state} />
              {answerDueOn && (
                <span className={table.quiet}>
                  {' '}
                  · {t('review.own.answerDue', { day: formatDay(answerDueOn) })}
                </span>
              )}
            </td>
            <td className={table.number} data-label={label('total')}>
              {totalHundredths === null ? '' : pointsText(totalHundredths)}
            </td>
            <td>{level && t(`review.level.${level}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
