import '../../features/my-work/texts.ts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { recurringQuery } from '../../features/my-work/queries.ts';
import recurring from '../../features/my-work/recurring/recurring.module.css';
import { RecurringTable } from '../../features/my-work/recurring/recurring-table.tsx';
import { ReportsCard } from '../../features/my-work/recurring/reports-card.tsx';
import { formatMonth } from '../../lib/format.ts';
import { Select } from '../../ui/form/input.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import classes from './my-work-pages.module.css';

const MONTHS = ['1', '3', '6', '12'] as const;
const PEOPLE = ['2', '3', '5', '10'] as const;

/** Ad hoc work that recurs in many people, for personnel: a new product of the catalogue by one press. */
export function RecurringPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/_in/vi-tri/phat-sinh' });
  const { data } = useSuspenseQuery(recurringQuery(search));
  const navigate = useNavigate();
  const from = formatMonth(data.fromMonth);
  const choose = (change: object) =>
    void navigate({ to: '/vi-tri/phat-sinh', search: { ...search, ...change }, replace: true });
  return (
    <div className={classes.page}>
      <PageHeader
        context={t('myWork.recurring.context', { from, people: data.fewestPeople })}
        title={t('myWork.recurring.title')}
      />
      <div className={recurring.filters}>
        <label>
          {t('myWork.recurring.months')}
          <Select
            scale="sm"
            value={String(data.months)}
            onChange={({ target }) => choose({ thang: target.value })}
          >
            {MONTHS.map((count) => (
              <option key={count} value={count}>
                {t('myWork.recurring.monthCount', { count: Number(count) })}
              </option>
            ))}
          </Select>
        </label>
        <label>
          {t('myWork.recurring.people')}
          <Select
            scale="sm"
            value={String(data.fewestPeople)}
            onChange={({ target }) => choose({ nguoi: target.value })}
          >
            {PEOPLE.map((count) => (
              <option key={count} value={count}>
                {t('myWork.recurring.peopleCount', { count: Number(count) })}
              </option>
            ))}
          </Select>
        </label>
      </div>
      {data.work.length === 0 ? (
        <EmptyState title={t('myWork.recurring.noneTitle')}>{t('myWork.recurring.none')}</EmptyState>
      ) : (
        <RecurringTable data={data} />
      )}
      <ReportsCard data={data} />
    </div>
  );
}
