import { formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../catalogue.module.css';
import { type EditionView, refreshCatalogue } from '../queries.ts';

/** The decision that puts a draft in force, and its first day. */
export function ForceForm({ edition, onCancel }: { edition: EditionView['edition']; onCancel: () => void }) {
  const { t } = useTranslation();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const force = useMutation({
    mutationFn: (form: FormData) => {
      const typed = (name: string) => String(form.get(name) ?? '').trim();
      const day = (name: string) => parseDay(typed(name)) ?? typed(name);
      const json = {
        version: edition.version,
        decision: typed('decision'),
        decidedOn: typed('decidedOn') === '' ? null : day('decidedOn'),
        fromOn: day('fromOn'),
      };
      const param = { edition: edition.code };
      return call(api.api.editions[':edition']['in-force'].$post({ param, json }));
    },
    onSuccess: async ({ edition: { code, fromOn } }) => {
      await refreshCatalogue(queryClient);
      notify({ text: t('catalogue.force.done', { code, day: formatDay(fromOn) }) });
      onCancel();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!force.isPending) force.mutate(new FormData(event.currentTarget));
  };
  const refused = (path: string) => refusalOf(t, force.error, path);
  const refusal = formRefusal(t, force.error);
  const dayHint = t('catalogue.draft.dayHint');
  return (
    <Card title={t('catalogue.force.title')}>
      <p className={classes.warn}>{t('catalogue.force.lead')}</p>
      <form className={classes.form} onSubmit={submit} noValidate>
        {refusal && (
          <div className={classes.all}>
            <Refusal look="box">{refusal}</Refusal>
          </div>
        )}
        <Field label={t('catalogue.decision')} refusal={refused('decision')}>
          {(ids) => <TextInput {...ids} name="decision" autoFocus />}
        </Field>
        <Field label={t('catalogue.decidedOn')} hint={dayHint} refusal={refused('decidedOn')}>
          {(ids) => <NamedDayField {...ids} name="decidedOn" openAt={today} />}
        </Field>
        <Field label={t('catalogue.from')} hint={dayHint} refusal={refused('fromOn')}>
          {(ids) => (
            <NamedDayField {...ids} name="fromOn" start={formatDay(edition.fromOn)} openAt={edition.fromOn} />
          )}
        </Field>
        <div className={`${classes.all} ${classes.buttons}`}>
          <Button type="submit" variant="primary">
            {t('catalogue.force.make')}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
