import { FILE_CHOICE } from '@so-viec/shared/file/file-kind';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../../lib/api.ts';
import { Problem } from '../../../../lib/problem.ts';
import { problemText, refusalOf } from '../../../../lib/problem-text.ts';
import { type Progress, upload } from '../../../../lib/upload/upload.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { TextInput } from '../../../../ui/form/input.tsx';
import type { IconName } from '../../../../ui/icons/icon.tsx';
import { Refusal } from '../../../../ui/state/refusal.tsx';
import { storyQuery } from '../../queries.ts';
import classes from '../story.module.css';
import { useWrite } from '../use-write.ts';

/** Adds a photo, a file or a link that proves the product. A refused file says why; one that broke off goes on. */
export function AddProof({ outputId }: { outputId: string }) {
  const { t } = useTranslation();
  const [asksLink, askLink] = useState(false);
  const { send, progress } = useProofUpload(outputId);
  const sendNew = (file: File) => send.mutate({ id: newId(), file });
  const { error, isPending, variables } = send;
  const isBroken = error instanceof Problem && error.isOffline;
  return (
    <div className={classes.add}>
      <div className={classes.buttons}>
        <PickButton
          className={classes.camera ?? ''}
          icon="camera"
          label={t('output.evidence.camera')}
          isBusy={isPending}
          onPick={sendNew}
          accept="image/*"
          capture="environment"
        />
        <PickButton
          icon="upload"
          label={t('output.evidence.add')}
          isBusy={isPending}
          onPick={sendNew}
          accept={FILE_CHOICE}
        />
        <Button size="sm" icon="plus" onClick={() => askLink(!asksLink)}>
          {t('output.evidence.link')}
        </Button>
      </div>
      {isPending && (
        <p role="status">
          {t('output.evidence.sending', { name: variables.file.name })}
          {progress && ` ${t('output.evidence.part', { part: progress.part + 1, parts: progress.parts })}`}
        </p>
      )}
      {error && (
        <Refusal
          {...(isBroken && {
            repair: { label: t('output.evidence.goOn'), onPress: () => send.mutate(variables as Sent) },
          })}
        >
          {refusalOf(t, error, 'file') ?? problemText(t, error)}
        </Refusal>
      )}
      {asksLink && <LinkForm outputId={outputId} onDone={() => askLink(false)} />}
      <p className={classes.quiet}>
        {t('output.evidence.hint')}. {t('common.noSecrets')}.
      </p>
    </div>
  );
}

/** A file under the id it has however often it is sent. */
type Sent = { id: string; file: File };

function useProofUpload(outputId: string) {
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Parameters<Progress>[0]>();
  const send = useMutation({
    mutationFn: ({ id, file }: Sent) => upload(`/api/outputs/${outputId}/files/${id}`, file, setProgress),
    onSettled: () => {
      setProgress(undefined);
      return queryClient.invalidateQueries(storyQuery(outputId));
    },
  });
  return { send, progress };
}

type PickProps = {
  label: string;
  icon: IconName;
  isBusy: boolean;
  className?: string;
  accept: string;
  capture?: 'environment';
  onPick: (file: File) => void;
};

/** A button that opens the browser's own choice of a file, or the camera. */
function PickButton({ label, icon, isBusy, className, onPick, ...input }: PickProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className={className}>
      <Button size="sm" icon={icon} disabled={isBusy} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        {...input}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onPick(file);
          target.value = '';
        }}
      />
    </span>
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
