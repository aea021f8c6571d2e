import { newId } from '@so-viec/shared/id/uuidv7';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { Problem } from '../../../lib/problem.ts';
import { fieldText, formRefusal } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/input.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keyed, pathOfField } from '../form/content.ts';
import { ContentForm } from '../form/content-form.tsx';
import { type DescriptionView, refreshDescriptions } from '../queries.ts';
import classes from './shown.module.css';

type Props = { view: DescriptionView; onDone: () => void };

/** Writes the next version on the page. What was typed stays when it is refused. */
export function EditDescription({ view, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [content, setContent] = useState(() => keyed((view.content ?? view.blank) as DescriptionContent));
  const [note, setNote] = useState('');
  // The version that was opened; a retry of the same write has the same id.
  const opened = useRef({ id: newId(), seen: view.versions[0]?.ordinal ?? 0 });
  const saving = useMutation({
    mutationFn: () =>
      call(
        api.api['position-descriptions'][':code'].$post({
          param: { code: view.position.code },
          json: { ...opened.current, content, note },
        }),
      ),
    // What was refused is written anew; an answer that was lost is asked for again.
    onError: (error) => {
      if (error instanceof Problem && error.code !== 'offline') opened.current.id = newId();
    },
    onSuccess: async ({ shown }) => {
      notify({ text: t('description.saved', { number: shown }) });
      await refreshDescriptions(queryClient);
      onDone();
    },
  });
  const fields = saving.error instanceof Problem ? saving.error.fields : [];
  const refusals = new Map(fields.map((field) => [pathOfField(field, content), fieldText(t, field)]));
  const refusal = formRefusal(t, saving.error);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <ContentForm content={content} onChange={setContent} marks={{ doubts: [], refusals }} />
      <Card>
        <div className={classes.save}>
          <Field label={t('description.note')} hint={t('description.noteHint')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={300}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          {refusal && <Refusal look="box">{refusal}</Refusal>}
          <div className={classes.buttons}>
            <Button type="submit" variant="primary" disabled={saving.isPending}>
              {t('description.save')}
            </Button>
            <Button variant="quiet" onClick={onDone}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}
