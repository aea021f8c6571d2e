import { newId } from '@so-viec/shared/id/uuidv7';
import { readQuarter } from '@so-viec/shared/reminder/hour.rules';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { useSaving } from '../leading/use-saving.ts';
import { reminderHourQuery } from '../queries.ts';
import view from '../view/view.module.css';
import classes from './rules.module.css';

/** When a body's people are reminded of their log; its personnel set the hour. */
export function ReminderHourCard({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(reminderHourQuery(code));
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  const { hour, isUsual, mayChange } = data;
  return (
    <Card title={t('reminderHour.title')}>
      <p className={view.note}>{t(isUsual ? 'reminderHour.usual' : 'reminderHour.own', { hour })}</p>
      {mayChange && isOpen && <HourForm code={code} hour={hour} onClose={() => setOpen(false)} />}
      {mayChange && !isOpen && (
        <div className={view.buttons}>
          <Button size="sm" onClick={() => setOpen(true)}>
            {t('reminderHour.change')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function HourForm({ code, hour, onClose }: { code: string; hour: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, type] = useState(hour);
  const [id] = useState(newId);
  const read = readQuarter(typed);
  const saving = useSaving({
    done: t('reminderHour.saved'),
    missing: { hour: read === undefined ? t('reminderHour.bad') : undefined },
    send: async () => {
      const json = { unit: code, hour: read ?? '' };
      await call(api.api['reminder-hours'][':id'].$put({ param: { id }, json }));
      onClose();
    },
  });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.submit();
      }}
    >
      <Field label={t('reminderHour.hour')} refusal={saving.sayOf('hour')}>
        {(ids) => (
          <TextInput {...ids} value={typed} maxLength={5} onChange={(event) => type(event.target.value)} />
        )}
      </Field>
      {saving.refusal && <Refusal look="box">{saving.refusal}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" size="sm" disabled={saving.isSaving}>
          {t('reminderHour.save')}
        </Button>
        <Button variant="quiet" size="sm" onClick={onClose}>
          {t('units.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
