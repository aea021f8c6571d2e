import { newId } from '@so-viec/shared/id/uuidv7';
import { readQuarter } from '@so-viec/shared/reminder/hour.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../lib/api.ts';
import { formRefusal, refusalOf } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { TextInput } from '../../ui/form/input.tsx';
import { notify } from '../../ui/notice/notices.ts';
import { Card } from '../../ui/page/card.tsx';
import { Refusal } from '../../ui/state/refusal.tsx';
import classes from './job.module.css';
import { JOBS_KEY, type Jobs } from './queries.ts';

/** When people are reminded: the usual hour, and bodies with their own. */
export function HoursCard({ usualHour, hours }: Pick<Jobs, 'usualHour' | 'hours'>) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [missing, miss] = useState<{ unit?: string; hour?: string }>({});
  const save = useMutation({
    mutationFn: (json: { unit: string; hour: string }) =>
      call(api.api['reminder-hours'][':id'].$put({ param: { id: newId() }, json })),
    async onSuccess() {
      await queryClient.invalidateQueries({ queryKey: JOBS_KEY });
      notify({ text: t('job.hour.saved') });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const unit = String(data.get('unit') ?? '').trim();
    const hour = readQuarter(String(data.get('hour') ?? ''));
    miss({ ...(!unit && { unit: t('job.hour.missing') }), ...(!hour && { hour: t('job.hour.bad') }) });
    if (unit && hour) save.mutate({ unit, hour });
  };
  const refusal = formRefusal(t, save.error);
  return (
    <Card title={t('job.hour.title')}>
      <div className={classes.words}>
        <p>{t('job.hour.usual', { hour: usualHour })}</p>
        {hours.length > 0 && (
          <ul>
            {hours.map(({ code, name, hour }) => (
              <li key={code}>
                {name} ({code}): {hour}
              </li>
            ))}
          </ul>
        )}
        <form className={classes.form} onSubmit={submit} noValidate>
          {refusal && <Refusal look="box">{refusal}</Refusal>}
          <Field label={t('job.hour.unit')} refusal={missing.unit ?? refusalOf(t, save.error, 'unit')}>
            {(ids) => <TextInput {...ids} name="unit" maxLength={100} />}
          </Field>
          <Field label={t('job.hour.hour')} refusal={missing.hour ?? refusalOf(t, save.error, 'hour')}>
            {(ids) => <TextInput {...ids} name="hour" defaultValue={usualHour} maxLength={5} />}
          </Field>
          <Button type="submit" disabled={save.isPending}>
            {t('job.hour.save')}
          </Button>
        </form>
      </div>
    </Card>
  );
}
