import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { defined } from '../../../lib/search.ts';
import { Chip } from '../../../ui/button/chip.tsx';
import { Select } from '../../../ui/form/input.tsx';
import type { GivenWork } from '../queries.ts';
import { SHOWN, type TasksSearch } from '../search.ts';
import classes from './list.module.css';

/** Which work, of whom; each change is a new address. */
export function Filters({ search, data }: { search: TasksSearch; data: GivenWork }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const shown = search.xem ?? 'open';
  const set = (change: { [K in keyof TasksSearch]: TasksSearch[K] | undefined }) => {
    const { viec: _, lam: __, ...rest } = search;
    void navigate({ to: '/giao-viec', search: defined({ ...rest, ...change }), replace: true });
  };
  return (
    <div role="search" className={classes.bar} aria-label={t('tasks.show.label')}>
      {SHOWN.filter((one) => one !== 'all').map((one) => (
        <Chip
          key={one}
          aria-pressed={shown === one}
          onClick={() => set({ xem: one === 'open' ? undefined : one })}
        >
          {t(`tasks.show.${one}`)} <b>{data.counts[one]}</b>
        </Chip>
      ))}
      <Select
        scale="sm"
        className={classes.select ?? ''}
        aria-label={t('tasks.column.person')}
        value={search.nguoi ?? ''}
        onChange={(event) => set({ nguoi: event.target.value || undefined })}
      >
        <option value="">{t('tasks.everybody')}</option>
        {data.people.map((person) => (
          <option key={person.cadreId} value={person.cadreCode}>
            {person.fullName}
          </option>
        ))}
      </Select>
    </div>
  );
}
