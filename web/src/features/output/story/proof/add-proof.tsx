import { FILE_ENDINGS } from '@so-viec/shared/file/file-kind';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { problemText, refusalOf } from '../../../../lib/problem-text.ts';
import { upload } from '../../../../lib/upload.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { storyQuery } from '../../queries.ts';
import classes from '../story.module.css';
import { useWrite } from '../use-write.ts';

/** Adds a file or a link that proves the product. A refused file says why, beside the press. */
export function AddProof({ outputId }: { outputId: string }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [asksLink, askLink] = useState(false);
  const send = useMutation({
    mutationFn: (file: File) => upload(`/api/outputs/${outputId}/files/${newId()}`, file),
    onSettled: () => queryClient.invalidateQueries(storyQuery(outputId)),
  });
  return (
    <div className={classes.add}>
      <div className={classes.buttons}>
        <Button size="sm" icon="upload" disabled={send.isPending} onClick={() => input.current?.click()}>
          {t('output.evidence.add')}
        </Button>
        <Button size="sm" icon="plus" onClick={() => askLink(!asksLink)}>
          {t('output.evidence.link')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('output.evidence.add')}
        accept={FILE_ENDINGS.join(',')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) send.mutate(file);
          event.target.value = '';
        }}
      />
      {send.isPending && <p role="status">{t('output.evidence.sending', { name: send.variables.name })}</p>}
      {send.error && <Refusal>{refusalOf(t, send.error, 'file') ?? problemText(t, send.error)}</Refusal>}
      {asksLink && <LinkForm outputId={outputId} onDone={() => askLink(false)} />}
      <p className={classes.quiet}>
        {t('output.evidence.hint')}. {t('common.noSecrets')}.
      </p>
    </div>
  );
}

function LinkForm({ outputId, onDone }: { outputId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const add = useWrite(outputId, () =>
    call(
      api.api.outputs[':id'].evidence.links.$post({
        param: { id: outputId },
        json: { id: newId(), url: url.trim(), name: name.trim() },
      }),
    ),
  );
  return (
    <form
      className={classes.inline}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, { onSuccess: onDone });
      }}
    >
      <TextInput
        aria-label={t('output.evidence.url')}
        placeholder="https://"
        inputMode="url"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextInput
        aria-label={t('output.evidence.name')}
        placeholder={t('output.evidence.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={add.isPending}>
        {t('output.evidence.link')}
      </Button>
      {add.error && <Refusal>{refusalOf(t, add.error, 'url') ?? problemText(t, add.error)}</Refusal>}
    </form>
  );
}
