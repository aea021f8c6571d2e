import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShortDay, formatWhole } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Card } from '../../../ui/page/card.tsx';
import { MoreRows } from '../../../ui/table/more-rows.tsx';
import { ROWS_FIRST, useShownRows } from '../../../ui/table/shown-rows.ts';
import type { Missing } from '../answers.ts';
import { Pages } from '../pages.tsx';
import { missingQuery } from '../queries.ts';
import { PersonSearch } from '../rows/person-search.tsx';
import { UnitOfPerson } from '../rows/unit-of-person.tsx';
import { SummaryLink } from '../summary-link.tsx';
import table from '../table.module.css';
import type { Here } from '../use-here.ts';
import classes from './lines.module.css';
import { RemindButton } from './remind-button.tsx';

/** Who has days without a log, and which days: those behind the figure. */
export function MissingCard({ here }: { here: Here }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const { data } = useQuery(missingQuery(here));
  const rows = data?.rows ?? [];
  const shown = useShownRows(rows, ROWS_FIRST);
  if (!data) return null;
  const note = t(here.month < monthOf(today) ? 'summary.missing.note' : 'summary.missing.noteSoFar', {
    days: formatWhole(data.daysMissing),
    people: formatWhole(data.people),
  });
  return (
    <Card title={note} aside={data.people > 0 && <RemindButton here={here} />}>
      <PersonSearch here={here} of={data.count} />
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.stacked} ${classes.people}`}>
          <thead>
            <tr>
              <th scope="col">{t('summary.column.person')}</th>
              <th scope="col">{t('summary.column.unit')}</th>
              <th scope="col" className={table.number}>
                {t('summary.column.missing')}
              </th>
              <th scope="col">{t('summary.missing.days')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <MissingRow key={`${row.code} ${row.unitCode} ${row.positionName}`} here={here} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows shown={shown.length} of={rows.length} step={ROWS_FIRST} />
      <Pages here={here} page={data.page} pages={data.pages} />
    </Card>
  );
}

function MissingRow({ here, row }: { here: Here; row: Missing['rows'][number] }) {
  const person = (words: ReactNode, look: 'cell' | 'name') => (
    <SummaryLink to={{ ...here.base, tab: 'person', cadre: row.code }} look={look}>
      {words}
    </SummaryLink>
  );
  return (
    <tr>
      <th scope="row">{person(row.name, 'name')}</th>
      <td className={table.quiet}>
        <UnitOfPerson of={row} />
      </td>
      <td className={`${table.number} ${classes.amount}`}>{person(row.count, 'cell')}</td>
      <td className={`${table.wrap} figures`}>{person(row.days.map(formatShortDay).join(', '), 'cell')}</td>
    </tr>
  );
}
