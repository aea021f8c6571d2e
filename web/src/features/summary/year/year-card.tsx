import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMonth, formatWhole } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Card } from '../../../ui/page/card.tsx';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { ROWS_FIRST, useShownRows } from '../../../ui/table/shown-rows.ts';
import type { Year } from '../answers.ts';
import { hoursText } from '../figure-text.ts';
import { Pages } from '../pages.tsx';
import { yearQuery } from '../queries.ts';
import { PersonSearch } from '../rows/person-search.tsx';
import { SummaryLink } from '../summary-link.tsx';
import tableClasses from '../table.module.css';
import type { Here } from '../use-here.ts';
import classes from './year.module.css';
import { extremesOf } from './year.rules.ts';
import { YearList } from './year-list.tsx';
import { YearTable } from './year-table.tsx';

/** All hours, and the months that are over with the most and the fewest. */
function Lead({ year: { months, totals } }: { year: Year }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const extremes = extremesOf(months, totals, monthOf(today));
  if (!extremes) return null;
  const { most, least } = extremes;
  const words = {
    hours: hoursText(totals.reduce((sum, each) => sum + each, 0)),
    ...{ most: formatMonth(most.month), mostHours: hoursText(most.minutes) },
    ...{ least: formatMonth(least.month), leastHours: hoursText(least.minutes) },
  };
  return <p className={classes.lead}>{t('summary.year.lead', words)}</p>;
}

/** Everybody's hours of the twelve months that end with this one. */
export function YearCard({ here }: { here: Here }) {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useQuery(yearQuery(here));
  const rows = useShownRows(data?.rows ?? [], ROWS_FIRST);
  if (!data) return null;
  const note = t('summary.year.note', {
    count: formatWhole(data.count),
    first: formatMonth(data.months[0] ?? here.month),
    last: formatMonth(data.months.at(-1) ?? here.month),
  });
  return (
    <Card
      title={t('summary.year.name')}
      note={note}
      aria-busy={isPlaceholderData}
      aside={
        <span data-print="no">
          <SummaryLink to={{ ...here.base, tab: 'people' }}>{t('summary.year.ofMonth')}</SummaryLink>
        </span>
      }
    >
      <Lead year={data} />
      <PersonSearch here={here} of={data.count} />
      <div className={`${tableClasses.scroll} ${tableClasses.onlyWide}`}>
        <YearTable here={here} year={data} rows={rows} />
      </div>
      <div className={tableClasses.onlyPhone}>
        <YearList here={here} year={data} rows={rows} />
      </div>
      <MoreRows shown={rows.length} of={data.rows.length} step={ROWS_FIRST} />
      <Pages here={here} page={data.page} pages={data.pages} />
    </Card>
  );
}
