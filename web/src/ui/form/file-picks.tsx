import './file-picks-texts.ts';
import { FILE_CHOICE } from '@so-viec/shared/file/file-kind';
import { newId } from '@so-viec/shared/id/uuidv7';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/button.tsx';
import { IconButton } from '../button/icon-button.tsx';
import classes from './file-picks.module.css';

/** A file that goes with a form, under the id it is sent with however often the form is sent. */
export interface Picked {
  id: string;
  file: File;
}

type Props = { label: string; picked: readonly Picked[]; onPick: (picked: Picked[]) => void };

/** Files that are chosen before the form is sent; they go with it. */
export function FilePicks({ label, picked, onPick }: Props) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset className={classes.picks}>
      <legend>{label}</legend>
      {picked.length > 0 && (
        <ul>
          {picked.map(({ id, file }) => (
            <li key={id}>
              {file.name}
              <IconButton
                icon="close"
                size="sm"
                variant="quiet"
                label={t('filePicks.dropFile', { name: file.name })}
                onClick={() => onPick(picked.filter((one) => one.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.line}>
        <Button size="sm" icon="upload" onClick={() => input.current?.click()}>
          {t('filePicks.addFile')}
        </Button>
        <span className={classes.note}>{t('filePicks.fileNote')}</span>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept={FILE_CHOICE}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map((file) => ({ id: newId(), file }));
          onPick([...picked, ...files]);
          target.value = '';
        }}
      />
    </fieldset>
  );
}
