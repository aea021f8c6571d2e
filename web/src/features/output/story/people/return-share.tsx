import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { formRefusal, refusalOf } from '../../../../lib/problem-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Field } from '../../../../ui/form/field.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { type Story, storyQuery } from '../../queries.ts';
import classes from '../story.module.css';

/** Somebody named in a colleague's product gives their share back, and says why; the product is then the others'. */
export function ReturnShare({ story }: { story: Story }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [isOpen, open] = useState(false);
  const [reason, setReason] = useState('');
  const [id] = useState(newId);
  const give = useMutation({
    mutationFn: () =>
      call(
        api.api.outputs[':id'].shares.return.$post({
          param: { id: story.id },
          json: { id, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      void queryClient.invalidateQueries({ queryKey: ['my-work'] });
      await navigate({ to: '/viec', search: {} });
      queryClient.removeQueries({ queryKey: storyQuery(story.id).queryKey });
    },
  });
  const refusal = formRefusal(t, give.error);
  if (!isOpen) {
    return (
      <Button size="sm" onClick={() => open(true)}>
        {t('output.shares.giveBack')}
      </Button>
    );
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') give.mutate();
      }}
    >
      <Field
        label={t('output.shares.giveBackWhy')}
        hint={t('output.shares.giveBackHint')}
        refusal={refusalOf(t, give.error, 'reason')}
      >
        {(ids) => (
          <TextInput {...ids} value={reason} maxLength={1000} onChange={(e) => setReason(e.target.value)} />
        )}
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
      <div className={classes.buttons}>
        <Button type="submit" disabled={give.isPending || reason.trim() === ''}>
          {t('output.shares.giveBack')}
        </Button>
        <Button variant="quiet" onClick={() => open(false)}>
          {t('output.act.cancel')}
        </Button>
      </div>
    </form>
  );
}
