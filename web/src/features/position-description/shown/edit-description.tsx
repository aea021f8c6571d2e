import { newId } from '@so-viec/shared/id/uuidv7';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useMe } from '../../../lib/me.ts';
import { keptForm } from '../../../lib/outbox/kept-form.ts';
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
import { type DescriptionView, ownerOf, refreshDescriptions } from '../queries.ts';
import classes from './shown.module.css';

type Content = ReturnType<typeof keyed>;
/** What was typed on top of the version that was seen. */
type Typed = { content: Content; note: string; seen: number };

type Props = { view: DescriptionView; onDone: () => void };

/** Writes the next version on the page. What was typed stays when it is refused. */
export function EditDescription({ view, onDone }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { account } = useMe();
  const [kept] = useState(() =>
    keptForm<Typed>(account.id, `description:${view.position.code}:${ownerOf(view)}`),
  );
  const [before] = useState(() => kept.read());
  const start = keyed((view.content ?? view.blank) as DescriptionContent);
  const [content, setContent] = useState(before?.content ?? start);
  const [note, setNote] = useState(before?.note ?? '');
  // The version that was opened; a retry of the same write has the same id.
  const opened = useRef({ id: newId(), seen: before?.seen ?? view.versions[0]?.ordinal ?? 0 });
  const { seen } = opened.current;
  const write = (next: { content?: Content; note?: string }) => {
    const typed = { content, note, ...next };
    setContent(typed.content);
    setNote(typed.note);
    kept.keep({ ...typed, seen });
  };
  const leave = () => {
    kept.forget();
    onDone();
  };
  const saving = useMutation({
    mutationFn: () =>
      call(
        api.api['position-descriptions'][':code'].$post({
          param: { code: view.position.code },
          json: { ...opened.current, unit: view.of?.code ?? null, content, note },
        }),
      ),
    // What was refused is written anew; an answer that was lost is asked for again.
    onError: (error) => {
      if (error instanceof Problem && error.code !== 'offline') opened.current.id = newId();
    },
    onSuccess: async ({ shown }) => {
      notify({ text: t('description.saved', { number: shown }) });
      await refreshDescriptions(queryClient);
      leave();
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
      {before && (
        <p role="status" className={classes.restored}>
          {t('description.restored')}
        </p>
      )}
      <ContentForm
        content={content}
        onChange={(next) => write({ content: next })}
        marks={{ doubts: [], refusals }}
      />
      <Card>
        <div className={classes.save}>
          <Field label={t('description.note')} hint={t('description.noteHint')}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={300}
                value={note}
                onChange={(event) => write({ note: event.target.value })}
              />
            )}
          </Field>
          {refusal && <Refusal look="box">{refusal}</Refusal>}
          <div className={classes.buttons}>
            <Button type="submit" variant="primary" disabled={saving.isPending}>
              {t('description.save')}
            </Button>
            <Button variant="quiet" onClick={leave}>
              {t('common.cancel')}
            </Button>
          </div>
        </div>
      </Card>
    </form>
  );
}
