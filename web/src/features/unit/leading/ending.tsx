import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../change/change.module.css';
import { useDayWords, useSaving } from './use-saving.ts';

type Props = {
  /** The words on the button that opens the one field. */
  label: string;
  /** Whose last day, told to who hears the button without seeing its row. */
  of: string;
  send: (toOn: string) => Promise<unknown>;
};

/** A button that asks for a last day and sends it. */
export function Ending({ label, of, send }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const dayWords = useDayWords();
  const [isOpen, setOpen] = useState(false);
  const [until, typeUntil] = useState(() => formatDay(today));
  const saving = useSaving({
    done: label,
    missing: { toOn: dayWords(until, false) },
    send: () => send(parseDay(until) ?? '').then(() => setOpen(false)),
  });
  if (!isOpen) {
    return (
      <Button variant="link" size="sm" aria-label={`${label}: ${of}`} onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <form
      className={classes.small}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.submit();
      }}
    >
      <Field label={t('units.form.last')} refusal={saving.sayOf('toOn')}>
        {(ids) => <DayField {...ids} value={until} onChange={typeUntil} openAt={today} />}
      </Field>
      <Button type="submit" size="sm" disabled={saving.isSaving}>
        {label}
      </Button>
      <Button variant="quiet" size="sm" onClick={() => setOpen(false)}>
        {t('units.form.cancel')}
      </Button>
      {saving.refusal && <Refusal>{saving.refusal}</Refusal>}
    </form>
  );
}
