import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import { DayField } from '../../ui/date/day-field.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select, TextInput } from '../../ui/form/input.tsx';
import classes from './calendar.module.css';
import type { Day } from './queries.ts';

type Props = { year: string; days: readonly Day[]; onAdd: (day: Day) => void };

/** One more holiday or make-up day; "02/09" is read as a day of the year shown. */
export function AddDay({ year, days, onAdd }: Props) {
  const { t } = useTranslation();
  const [typed, type] = useState('');
  const [kind, setKind] = useState<Day['kind']>('off');
  const [name, setName] = useState('');
  const [refusals, refuse] = useState<{ day?: string; name?: string }>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const on = parseDay(/^\d{1,2}\/\d{1,2}$/.test(typed.trim()) ? `${typed.trim()}/${year}` : typed);
    const isOfYear = on?.startsWith(year);
    const isKnown = days.some((day) => day.on === on);
    const day = isKnown ? t('calendar.twice') : isOfYear ? undefined : t('calendar.badDay', { year });
    refuse({ ...(day && { day }), ...(name.trim() === '' && { name: t('calendar.badName') }) });
    if (day || !on || name.trim() === '') return;
    onAdd({ on, kind, name: name.trim(), isProvisional: false });
    type('');
    setName('');
  };
  return (
    <form className={classes.add} onSubmit={submit} noValidate aria-label={t('calendar.add')}>
      <Field label={t('calendar.addDay')} refusal={refusals.day}>
        {(ids) => <DayField {...ids} value={typed} openAt={`${year}-01-01`} onChange={type} />}
      </Field>
      <Field label={t('calendar.column.kind')}>
        {(ids) => (
          <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as Day['kind'])}>
            <option value="off">{t('calendar.off')}</option>
            <option value="work">{t('calendar.work')}</option>
          </Select>
        )}
      </Field>
      <Field label={t('calendar.addName')} refusal={refusals.name}>
        {(ids) => <TextInput {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Button type="submit" icon="plus">
        {t('calendar.add')}
      </Button>
    </form>
  );
}
