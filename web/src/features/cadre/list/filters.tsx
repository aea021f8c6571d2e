import { CADRE_KINDS } from '@so-viec/shared/cadre/cadre.schema';
import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import type { CadresSearch } from '../search.ts';
import classes from './list.module.css';

type Props = { search: CadresSearch; today: string; onChange: (search: CadresSearch) => void };

/** What the list is narrowed to besides its words; shown when asked for, kept in the address. */
export function Filters({ search, today, onChange }: Props) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(search.unit ?? '');
  const [position, setPosition] = useState(search.position ?? '');
  const [day, setDay] = useState(search.on ? formatDay(search.on) : '');
  const apply = (more: CadresSearch) => {
    const next = { ...search, ...more, trang: undefined };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as CadresSearch);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply({ unit: unit.trim(), position: position.trim(), on: parseDay(day) ?? '' });
  };
  return (
    <form className={classes.filters} onSubmit={submit} aria-label={t('cadre.filter.name')}>
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
        {(ids) => <TextInput {...ids} value={unit} onChange={(event) => setUnit(event.target.value)} />}
      </Field>
      <Field label={t('cadre.filter.position')}>
        {(ids) => (
          <TextInput {...ids} value={position} onChange={(event) => setPosition(event.target.value)} />
        )}
      </Field>
      <Field label={t('cadre.filter.on')}>
        {(ids) => <DayField {...ids} value={day} openAt={search.on ?? today} onChange={setDay} />}
      </Field>
      <div className={classes.filterButtons}>
        <Button type="submit">{t('cadre.filter.apply')}</Button>
        <Button variant="quiet" onClick={() => onChange(search.q ? { q: search.q } : {})}>
          {t('cadre.filter.clear')}
        </Button>
      </div>
    </form>
  );
}
