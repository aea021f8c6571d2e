import { parseDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { NamedDayField } from '../../../ui/date/named-day-field.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../catalogue.module.css';
import { type EditionRow, refreshCatalogue } from '../queries.ts';

type Props = { editions: EditionRow[]; onCancel: () => void };

/** A new draft, a copy of an edition unless it is to be empty. */
export function DraftForm({ editions, onCancel }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useMe();
  const queryClient = useQueryClient();
  const [id] = useState(newId);
  const make = useMutation({
    mutationFn: (form: FormData) => {
      const typed = (name: string) => String(form.get(name) ?? '').trim();
      const fromOn = parseDay(typed('fromOn')) ?? typed('fromOn');
      const json = {
        id,
        code: typed('code'),
        title: typed('title'),
        fromOn,
        copyOf: typed('copyOf') || null,
      };
      return call(api.api.editions.$post({ json }));
    },
    onSuccess: async ({ edition }) => {
      await refreshCatalogue(queryClient);
      await navigate({ to: '/vi-tri/$edition', params: { edition: edition.code } });
    },
  });
  const refused = (path: string) => refusalOf(t, make.error, path);
  const refusal = formRefusal(t, make.error);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!make.isPending) make.mutate(new FormData(event.currentTarget));
  };
  const source = editions.find(({ standing }) => standing === 'holds') ?? editions[0];
  return (
    <Card title={t('catalogue.draft.title')}>
      <form className={`${classes.form} ${classes.stack}`} onSubmit={submit} noValidate>
        {refusal && (
          <div className={classes.all}>
            <Refusal look="box">{refusal}</Refusal>
          </div>
        )}
        <Field
          label={t('catalogue.draft.code')}
          hint={t('catalogue.draft.codeHint')}
          refusal={refused('code')}
        >
          {(ids) => <TextInput {...ids} name="code" autoFocus />}
        </Field>
        <Field label={t('catalogue.draft.name')} refusal={refused('title')}>
          {(ids) => <TextInput {...ids} name="title" />}
        </Field>
        <Field
          label={t('catalogue.draft.from')}
          hint={t('catalogue.draft.dayHint')}
          refusal={refused('fromOn')}
        >
          {(ids) => <NamedDayField {...ids} name="fromOn" openAt={today} />}
        </Field>
        <Field label={t('catalogue.draft.copyOf')} refusal={refused('copyOf')}>
          {(ids) => (
            <Select {...ids} name="copyOf" defaultValue={source?.code ?? ''}>
              {editions.map(({ code, title }) => (
                <option key={code} value={code}>
                  {title || code}
                </option>
              ))}
              <option value="">{t('catalogue.draft.empty')}</option>
            </Select>
          )}
        </Field>
        <div className={`${classes.all} ${classes.buttons}`}>
          <Button type="submit" variant="primary">
            {t('catalogue.draft.make')}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
