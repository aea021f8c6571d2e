import '../../features/closing/texts.ts';
import { addDays, addMonths, formatDay, lastDayOf, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/closing/closing.module.css';
import { ClosingTable } from '../../features/closing/closing-table.tsx';
import { type ClosingRow, type Closings, closingsQuery } from '../../features/closing/queries.ts';
import { RequestsCard } from '../../features/closing/requests/requests-card.tsx';
import { useClosingSearch } from '../../features/closing/search.ts';
import { formatMonth } from '../../lib/format.ts';
import { defined } from '../../lib/search.ts';
import { Button } from '../../ui/button/button.tsx';
import { Segmented } from '../../ui/form/segmented.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { useIsPhone } from '../../ui/page/use-is-narrow.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { PageProblem } from '../review/page-problem.tsx';
import pages from '../review/review-pages.module.css';

/** More lines than this are folded to bodies, each of which opens its units. */
const MOST_LINES = 40;

/** How many lines a phone begins with where they are that many. */
const FIRST_ON_PHONE = 12;

/** Khóa tháng: which units are closed, what stands in the way and who must act, and the reader's own press. */
export function ClosingPage() {
  const { t } = useTranslation();
  const { search, month, go } = useClosingSearch();
  const { data, error } = useQuery(closingsQuery(month));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div className={pages.place} role="status" aria-label={t('common.loading')} />;
  const { rows, isFolded, body } = linesOf(data.rows, search.unit);
  const open = rows.filter(({ closing, depth }) => !closing || (isFolded && depth === 0));
  const view = search.xem ?? (isFolded && open.length < rows.length ? 'open' : 'all');
  const shown = view === 'open' ? open : rows;
  const folded = rows.length - shown.length;
  return (
    <>
      <ClosingHeader data={data} body={body} />
      <RequestsCard key={month} rows={body ? rows : data.rows} />
      {data.rows.length === 0 ? (
        <EmptyState title={t('closing.empty')}>{t('closing.emptyText')}</EmptyState>
      ) : (
        <Card>
          <div className={classes.bar}>
            <Segmented
              label={t('closing.show.label')}
              segments={(['all', 'open'] as const).map((value) => ({
                value,
                label: t(`closing.show.${value}`),
              }))}
              value={view}
              onChange={(next) => go({ xem: next })}
            />
          </div>
          {shown.length === 0 ? (
            <EmptyState title={t('closing.nothingOpen')}>{t('closing.nothingOpenText')}</EmptyState>
          ) : (
            <Lines rows={shown} isFolded={isFolded} />
          )}
          {shown.length > 0 && folded > 0 && (
            <div className={classes.folded}>
              {t('closing.folded', { count: folded })}
              <Button size="sm" variant="quiet" onClick={() => go({ xem: 'all' })}>
                {t('closing.unfold')}
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}

/** The lines; of many a phone begins with those that something stands in the way of, and shows the others at a press. */
function Lines({ rows, isFolded }: { rows: readonly ClosingRow[]; isFolded: boolean }) {
  const { t } = useTranslation();
  const { search, go } = useClosingSearch();
  const isPhone = useIsPhone();
  if (!isPhone || !isFolded) return <ClosingTable rows={rows} isFolded={isFolded} />;
  const asked = rows.toSorted(byNeed);
  const first = Math.max(
    FIRST_ON_PHONE,
    search.shown ?? 0,
    asked.findIndex(({ code }) => code === search.o) + 1,
  );
  const left = Math.max(0, rows.length - first);
  return (
    <>
      <ClosingTable rows={asked.slice(0, first)} isFolded={isFolded} />
      {left > 0 && (
        <div className={classes.folded}>
          <Button size="sm" onClick={() => go({ shown: rows.length })}>
            {t('closing.rest', { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}

/** What stands above, then what something stands in the way of, then what is ready, then what is closed. */
const byNeed = (a: ClosingRow, b: ClosingRow) => needOf(a) - needOf(b);
const needOf = ({ depth, closing, obstacles }: ClosingRow) =>
  depth === 0 ? 0 : closing ? 3 : obstacles.length > 0 ? 1 : 2;

/** The lines shown: all of them, bodies and what stands above where there are many, or one body with its units. */
function linesOf(all: readonly ClosingRow[], code: string | undefined) {
  const start = all.findIndex((row) => row.code === code);
  const body = all[start];
  if (body) {
    const next = all.findIndex((row, index) => index > start && row.depth <= body.depth);
    const rows = all.slice(start, next < 0 ? undefined : next);
    return { body, isFolded: false, rows: rows.map((row) => ({ ...row, depth: row.depth - body.depth })) };
  }
  const isFolded = all.length > MOST_LINES;
  return { body, isFolded, rows: isFolded ? all.filter(({ kind }) => kind !== 'unit') : [...all] };
}

function ClosingHeader({ data, body }: { data: Closings; body: ClosingRow | undefined }) {
  const { t } = useTranslation();
  const { search, today } = useClosingSearch();
  const { month, isOver, rows } = data;
  const top = body ?? rows[0];
  const step = (by: number, words: 'previousMonth' | 'nextMonth') => (
    <Link
      to="/chot-thang"
      search={defined({ unit: search.unit, xem: search.xem, month: addMonths(month, by) })}
    >
      {t(`common.${words}`)}
    </Link>
  );
  const words = !isOver
    ? t('closing.running', { day: formatDay(addDays(lastDayOf(month), 1)) })
    : top?.closing
      ? t('closing.allClosed', { edition: top.closing.edition })
      : top &&
        t('closing.context', {
          ...{ closed: top.below.closed, units: top.below.units },
          what: t(`closing.what.${top.below.areBodies ? 'bodies' : 'units'}`),
        });
  const title = t('closing.title', { month: formatMonth(month) });
  const steps = (
    <span className={pages.months} data-print="no">
      {step(-1, 'previousMonth')}
      {addMonths(month, 1) <= monthOf(today) && <> · {step(1, 'nextMonth')}</>}
    </span>
  );
  return (
    <>
      <PageHeader
        context={
          <>
            {body && rows.length > MOST_LINES && (
              <>
                <Link to="/chot-thang" search={defined({ month: search.month })}>
                  {t('closing.allBodies')}
                </Link>{' '}
                ›{' '}
              </>
            )}
            {words}
          </>
        }
        title={body ? `${title}, ${body.name}` : title}
        phoneTitle={title}
        beside={steps}
      />
      <div className={classes.onPhone}>{steps}</div>
    </>
  );
}
