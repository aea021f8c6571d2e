import { FILE_CHOICE } from '@so-viec/shared/file/file-kind';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../lib/format.ts';
import { problemText, refusalOf } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Dossier, DossierFile } from '../answers.ts';
import { civilDayOf } from '../when.ts';
import classes from './dossier.module.css';
import { sizeText } from './size-text.ts';
import { type Sending, useFiles } from './use-files.ts';

/** The files of a dossier; whoever has the turn adds more. */
export function FilesCard({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation();
  const files = useFiles(dossier.id);
  const retry = async () => files.unmoved && files.remove(files.unmoved.file);
  return (
    <Card title={t('scheme.files.title')} note={dossier.files.length > 0 && String(dossier.files.length)}>
      {dossier.files.length === 0 && files.sending.length === 0 && (
        <div className={classes.body}>
          <span className={classes.quiet}>{t('scheme.files.none')}</span>
        </div>
      )}
      <ul className={classes.files}>
        {dossier.files.map((file) => (
          <FileLine
            key={file.id}
            schemeId={dossier.id}
            file={file}
            onRemove={() => void files.remove(file)}
          />
        ))}
        {files.sending.map((one) => (
          <SendingLine key={one.id} one={one} onRetry={files.retry} onDrop={files.drop} />
        ))}
      </ul>
      {files.unmoved && (
        <Refusal look="band" repair={{ label: t('common.tryAgain'), onPress: () => void retry() }}>
          {t('scheme.files.notRemoved', {
            name: files.unmoved.file.name,
            why: problemText(t, files.unmoved.error),
          })}
        </Refusal>
      )}
      {dossier.may.file && <AddFiles onAdd={(chosen) => void files.add(chosen)} />}
    </Card>
  );
}

type LineProps = { schemeId: string; file: DossierFile; onRemove: () => void };

function FileLine({ schemeId, file, onRemove }: LineProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.file}>
      <div className={classes.fileWords}>
        <a
          className={classes.fileName}
          href={`/api/schemes/${schemeId}/files/${file.id}`}
          download={file.name}
        >
          {file.name}
        </a>
        <span className={classes.quiet}>
          {t(`scheme.files.role.${file.role}`)}, {sizeText(file.size)},{' '}
          {t('scheme.files.by', { name: file.byName ?? '', day: formatDay(civilDayOf(file.at)) })}
        </span>
      </div>
      {file.isRemovable && (
        <IconButton
          icon="close"
          size="sm"
          variant="quiet"
          label={t('scheme.files.remove', { name: file.name })}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

type SendingProps = { one: Sending; onRetry: (one: Sending) => void; onDrop: (id: string) => void };

function SendingLine({ one, onRetry, onDrop }: SendingProps) {
  const { t } = useTranslation();
  const { name, size } = one.file;
  return (
    <li className={classes.file}>
      <div className={classes.fileWords}>
        {one.error ? (
          <>
            <span className={classes.fileName}>{name}</span>
            <Refusal repair={{ label: t('common.tryAgain'), onPress: () => onRetry(one) }}>
              {refusalOf(t, one.error, 'file') ?? problemText(t, one.error)}
            </Refusal>
          </>
        ) : (
          <span role="status">{t('scheme.files.sending', { name, size: sizeText(size) })}</span>
        )}
      </div>
      {Boolean(one.error) && (
        <IconButton
          icon="close"
          size="sm"
          variant="quiet"
          label={t('scheme.files.remove', { name })}
          onClick={() => onDrop(one.id)}
        />
      )}
    </li>
  );
}

function AddFiles({ onAdd }: { onAdd: (files: File[]) => void }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.add}>
      <div>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t('scheme.files.add')}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('scheme.files.add')}
        accept={FILE_CHOICE}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <span className={classes.quiet}>
        {t('scheme.files.hint')}. {t('common.noSecrets')}.
      </span>
    </div>
  );
}
