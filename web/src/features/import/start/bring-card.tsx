import { IMPORT_KINDS, type ImportKind } from '@so-viec/shared/import/import-row';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { formRefusal, problemText } from '../../../lib/problem-text.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Icon } from '../../../ui/icons/icon.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { bringFile, keepRun } from '../queries.ts';
import classes from './start.module.css';

/** What a file holds, and the place to drop it: its preview opens by itself. */
export function BringCard() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<ImportKind>('units');
  const [edition, setEdition] = useState('');
  const me = useMe();
  const kinds = IMPORT_KINDS.filter((one) => one !== 'entries' || me.can.exportEntries);
  const hasEdition = kind === 'positions' || kind === 'products';
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const sending = useMutation({
    mutationFn: (file: File) => bringFile(kind, hasEdition ? edition.trim() : '', file),
    onSuccess: (run) => {
      keepRun(queryClient, run);
      return navigate({ to: '/quan-tri/nhap/$id', params: { id: run.id } });
    },
  });
  return (
    <Card title={t('imports.bring.title')}>
      <div className={classes.bring}>
        <Field label={t('imports.bring.kind')}>
          {(ids) => (
            <Select {...ids} value={kind} onChange={(event) => setKind(event.target.value as ImportKind)}>
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`imports.kind.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {hasEdition && (
          <Field label={t('imports.bring.edition')} hint={t('imports.bring.editionHint')}>
            {(ids) => (
              <TextInput {...ids} value={edition} onChange={(event) => setEdition(event.target.value)} />
            )}
          </Field>
        )}
        <DropPlace sending={sending.isPending ? sending.variables.name : undefined} onFile={sending.mutate} />
        {sending.error && (
          <Refusal look="box">{formRefusal(t, sending.error) ?? problemText(t, sending.error)}</Refusal>
        )}
      </div>
    </Card>
  );
}

function DropPlace({ sending, onFile }: { sending: string | undefined; onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && sending === undefined) onFile(file);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const words = isOver ? t('imports.bring.dropNow') : t('imports.bring.drop');
  return (
    <label
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept=".xlsx,.csv,text/csv"
        aria-label={t('imports.bring.drop')}
        onChange={(event) => take(event.target.files)}
      />
      <Icon name="document" size={20} />
      <span className={classes.dropWords} role="status">
        {sending === undefined ? words : t('imports.bring.sending', { name: sending })}
      </span>
      <span className={classes.dropNote}>{t('imports.bring.limit')}</span>
    </label>
  );
}
