import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre-kinds';
import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { type Choice, Picker } from '../../../ui/form/picker.tsx';
import type { CadresSearch } from '../search.ts';
import classes from './list.module.css';

async function findUnits(q: string): Promise<Choice[]> {
  const { rows } = await call(api.api['unit-search'].$get({ query: { q } }));
  return rows.map(({ code, name, above }) => ({
    id: code,
    name,
    note: [...above.slice(-1), code].join(', '),
  }));
}

async function findPositions(q: string): Promise<Choice[]> {
  const { rows } = await call(api.api['position-choices'].$get({ query: { q } }));
  return rows.map(({ code, name }) => ({ id: code, name, note: code }));
}

/** What a code in the address is called. */
const useNamed = (of: string, code: string | undefined, search: (q: string) => Promise<Choice[]>) =>
  useQuery({
    queryKey: ['picker', of, code],
    queryFn: () => search(code ?? ''),
    enabled: code !== undefined,
    select: (rows) => rows.find(({ id }) => id === code),
  });
const named = (code: string | undefined, found: Choice | undefined) =>
  code === undefined ? undefined : (found ?? { id: code, name: code });

type Props = { search: CadresSearch; today: string; onChange: (search: CadresSearch) => void };

/** What the list is narrowed to besides its words; shown when asked for, kept in the address. */
export function Filters({ search, today, onChange }: Props) {
  const { t } = useTranslation();
  const { data: unit } = useNamed('unit-code', search.unit, findUnits);
  const { data: position } = useNamed('position-code', search.position, findPositions);
  const [day, setDay] = useState(search.on ? formatDay(search.on) : '');
  const apply = (more: CadresSearch) => {
    const next = { ...search, ...more, page: undefined };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as CadresSearch);
  };
  const pickDay = (typed: string) => {
    setDay(typed);
    const on = parseDay(typed);
    if (on || typed.trim() === '') apply({ on: on ?? '' });
  };
  return (
    <form
      className={classes.filters}
      onSubmit={(event) => event.preventDefault()}
      aria-label={t('cadre.filter.name')}
    >
      <Field label={t('cadre.filter.who')}>
        {(ids) => (
          <Select
            {...ids}
            value={search.gone ?? ''}
            onChange={(event) => apply({ gone: event.target.value as '1' })}
          >
            <option value="">{t('cadre.filter.working')}</option>
            <option value="1">{t('cadre.filter.gone')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('cadre.filter.kind')}>
        {(ids) => (
          <Select
            {...ids}
            value={search.kind ?? ''}
            onChange={(event) => apply({ kind: event.target.value as 'worker' })}
          >
            <option value="">{t('cadre.filter.any')}</option>
            {CADRE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`cadre.kind.${kind}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('cadre.filter.unit')}>
        {(ids) => (
          <Picker
            {...ids}
            of="unit-code"
            value={named(search.unit, unit)}
            search={findUnits}
            nothing={t('cadre.form.noneFound')}
            onPick={(choice) => apply({ unit: choice?.id ?? '' })}
          />
        )}
      </Field>
      <Field label={t('cadre.filter.position')}>
        {(ids) => (
          <Picker
            {...ids}
            of="position-code"
            value={named(search.position, position)}
            search={findPositions}
            nothing={t('cadre.form.noneFound')}
            onPick={(choice) => apply({ position: choice?.id ?? '' })}
          />
        )}
      </Field>
      <Field label={t('cadre.filter.on')}>
        {(ids) => <DayField {...ids} value={day} openAt={search.on ?? today} onChange={pickDay} />}
      </Field>
      <div className={classes.filterButtons}>
        <Button variant="quiet" onClick={() => onChange(search.q ? { q: search.q } : {})}>
          {t('cadre.filter.clear')}
        </Button>
      </div>
    </form>
  );
}
