import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/format.ts';
import { formRefusal, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../catalogue.module.css';
import { type EditionView, refreshCatalogue } from '../queries.ts';

/** Takes an edition that waits for its day back to a draft, with the reason. */
export function WithdrawForm({
  edition,
  onCancel,
}: {
  edition: EditionView['edition'];
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { code, version } = edition;
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      call(
        api.api.editions[':edition'].withdrawal.$post({
          param: { edition: code },
          json: { version, reason },
        }),
      ),
    onSuccess: async () => {
      await refreshCatalogue(queryClient);
      notify({ text: t('catalogue.withdraw.done', { code }) });
      onCancel();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (!withdraw.isPending) withdraw.mutate(reason);
  };
  const refusal = formRefusal(t, withdraw.error);
  return (
    <Card title={t('catalogue.withdraw.title')}>
      <p className={classes.warn}>{t('catalogue.withdraw.lead', { day: formatDay(edition.fromOn) })}</p>
      <form className={classes.form} onSubmit={submit} noValidate>
        {refusal && (
          <div className={classes.all}>
            <Refusal look="box">{refusal}</Refusal>
          </div>
        )}
        <div className={classes.all}>
          <Field
            label={t('catalogue.withdraw.reason')}
            hint={t('catalogue.withdraw.reasonHint')}
            refusal={refusalOf(t, withdraw.error, 'reason')}
          >
            {(ids) => <TextInput {...ids} name="reason" maxLength={500} autoFocus />}
          </Field>
        </div>
        <div className={`${classes.all} ${classes.buttons}`}>
          <Button type="submit" variant="primary">
            {t('catalogue.withdraw.make')}
          </Button>
          <Button onClick={onCancel}>{t('common.cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
