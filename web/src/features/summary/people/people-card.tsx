import { binName } from '@so-viec/shared/report/chart/spread-picture';
import { binFrom } from '@so-viec/shared/report/spread.rules';
import { cutOffOf } from '@so-viec/shared/summary/cut-off.rules';
import { averagesOf } from '@so-viec/shared/summary/row-sums.rules';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Card } from '../../../ui/page/card.tsx';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { ROWS_FIRST, useShownRows } from '../../../ui/table/shown-rows.ts';
import type { People } from '../answers.ts';
import { Pages } from '../pages.tsx';
import { peopleQuery } from '../queries.ts';
import { PersonSearch } from '../rows/person-search.tsx';
import { SummaryLink } from '../summary-link.tsx';
import tableClasses from '../table.module.css';
import { useFigureSorts } from '../units/figure-heads.tsx';
import { SortSelect } from '../units/sort-select.tsx';
import { ListRow } from '../units/unit-list.tsx';
import type { Here } from '../use-here.ts';
import { PeopleTable } from './people-table.tsx';

/** The people of a unit, each once, with the same figures. */
export function PeopleCard({ here }: { here: Here }) {
  const { t } = useTranslation();
  const { data, isPlaceholderData } = useQuery(peopleQuery(here));
  const figures = useFigureSorts();
  const { today } = useMe();
  const rows = useShownRows(data?.rows ?? [], ROWS_FIRST);
  if (!data) return null;
  const mean = meanOf(data);
  const { hours } = here.search;
  const upTo = cutOffOf(here.month, today);
  const soFar = upTo && t('summary.soFar', { day: formatDay(upTo) });
  return (
    <Card
      title={t('summary.peopleList.name')}
      note={[noteOf(t, here, data), soFar].filter(Boolean).join('. ')}
      aria-busy={isPlaceholderData}
      aside={
        <span data-print="no">
          {hours !== undefined && (
            <>
              <SummaryLink to={{ ...here.base, tab: 'people' }}>{t('summary.peopleList.all')}</SummaryLink>
              {' · '}
            </>
          )}
          <SummaryLink to={{ ...here.base, tab: 'year' }}>{t('summary.year.link')}</SummaryLink>
        </span>
      }
    >
      <PersonSearch here={here} of={data.count} />
      <div className={`${tableClasses.scroll} ${tableClasses.onlyWide}`}>
        <PeopleTable here={here} people={data} rows={rows} mean={mean} />
      </div>
      <div className={tableClasses.onlyPhone}>
        <SortSelect
          here={here}
          standard={{ by: 'name', name: t('summary.column.person') }}
          figures={figures}
        />
        <ul>
          {rows.map((row) => (
            <ListRow
              key={row.code}
              name={row.name}
              note={data.units[row.unit] ?? ''}
              to={{ ...here.base, tab: 'person', cadre: row.code }}
              sums={row}
              mean={mean}
            />
          ))}
        </ul>
      </div>
      <MoreRows shown={rows.length} of={data.rows.length} step={ROWS_FIRST} />
      <Pages here={here} page={data.page} pages={data.pages} />
    </Card>
  );
}

/** How many, and of which hours a duty day where a bar of the spread led here. */
function noteOf(t: TFunction, { search: { hours } }: Here, { count }: People): string {
  const people = { count: formatWhole(count) };
  if (hours === undefined) return t('summary.peopleList.note', people);
  return t('summary.peopleList.noteOfHours', { ...people, hours: binName(binFrom(Number(hours))) });
}

const meanOf = ({ total }: People) => Number(averagesOf(total).hoursPerPersonDay ?? 0);
