import { FILE_CHOICE } from '@so-viec/shared/file/file-kind';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { problemText, refusalOf } from '../../../lib/problem-text.ts';
import { upload } from '../../../lib/upload/upload.ts';
import { Button } from '../../../ui/button/button.tsx';
import { DropPlace } from '../../../ui/form/drop-place.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { FoundTask as Page } from '../queries.ts';
import { TASK_KEY } from '../queries.ts';
import classes from './panel.module.css';

/** Files that come with the work; who gives it adds and takes them. */
export function FilesCard({ page: { task, files, canAssign } }: { page: Page }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [error, setError] = useState<unknown>();
  const after = async (write: Promise<unknown>) => {
    setError(undefined);
    try {
      await write;
      await queryClient.invalidateQueries({ queryKey: TASK_KEY });
    } catch (refused) {
      setError(refused);
    }
    setBusy(undefined);
  };
  const add = (file: File) => {
    setBusy(t('tasks.panel.sending', { name: file.name }));
    void after(upload(`/api/tasks/${task.id}/files/${newId()}`, file));
  };
  const drop = (fileId: string) =>
    void after(call(api.api.tasks[':id'].files[':fileId'].$delete({ param: { id: task.id, fileId } })));
  if (files.length === 0 && !canAssign) return null;
  const refusal = error === undefined ? undefined : (refusalOf(t, error, 'file') ?? problemText(t, error));
  return (
    <Card title={t('tasks.panel.files')}>
      {files.length > 0 && (
        <ul className={classes.parts}>
          {files.map((file) => (
            <li key={file.id} className={classes.line}>
              <a href={`/api/tasks/${task.id}/files/${file.id}`} download>
                {file.name}
              </a>
              {canAssign && (
                <Button size="sm" variant="quiet" onClick={() => drop(file.id)}>
                  {t('tasks.panel.dropFile')}
                  <span className="visually-hidden">{file.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {refusal && <Refusal look="band">{refusal}</Refusal>}
      {canAssign && task.state === 'open' && (
        <div className={classes.drop}>
          <DropPlace
            label={t('tasks.panel.addFile')}
            over={t('tasks.panel.overFile')}
            note={t('tasks.panel.fileNote')}
            busy={busy}
            accept={FILE_CHOICE}
            onFile={add}
          />
        </div>
      )}
    </Card>
  );
}
