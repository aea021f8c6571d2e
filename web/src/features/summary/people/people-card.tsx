import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatWhole } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import type { People } from '../answers.ts';
import { Pages } from '../pages.tsx';
import { peopleQuery } from '../queries.ts';
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
  if (!data) return null;
  const mean = meanOf(data);
  return (
    <Card
      title={t('summary.peopleList.name')}
      note={t('summary.peopleList.note', { count: formatWhole(data.count) })}
      aria-busy={isPlaceholderData}
      aside={
        <span data-print="no">
          <SummaryLink to={{ ...here.base, tab: 'year' }}>{t('summary.year.link')}</SummaryLink>
        </span>
      }
    >
      <div className={`${tableClasses.scroll} ${tableClasses.onlyWide}`}>
        <PeopleTable here={here} people={data} mean={mean} />
      </div>
      <div className={tableClasses.onlyPhone}>
        <SortSelect
          here={here}
          standard={{ by: 'name', name: t('summary.column.person') }}
          figures={figures}
        />
        <ul>
          {data.rows.map((row) => (
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
      <Pages here={here} page={data.page} pages={data.pages} />
    </Card>
  );
}

const meanOf = ({ total }: People) => (total.personDays === 0 ? 0 : total.minutes / 60 / total.personDays);
