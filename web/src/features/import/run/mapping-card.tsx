import { guessColumn } from '@so-viec/shared/import/guide/guess-column';
import { columnsOf, isNecessary } from '@so-viec/shared/import/header';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Select } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keepRun, type Run, sendMapping } from '../queries.ts';
import classes from './run.module.css';

/** What the page takes each column for before somebody says: what it was read as, or the name most like it, once. */
function firstGuess({ kind, columns, asksColumns }: Run): Record<string, string> {
  const taken = new Set(columns.flatMap(({ key }) => key ?? []));
  const guessed = columns.map(({ name, key }) => {
    const guess = key ?? (asksColumns ? guessColumn(kind, name) : undefined) ?? '';
    if (key === null && taken.has(guess)) return [name, ''];
    taken.add(guess);
    return [name, guess];
  });
  return Object.fromEntries(guessed);
}

/** Columns that are not the template's: each is said to be one of ours or left out, once for all such files. */
export function MappingCard({ run, onLeave }: { run: Run; onLeave?: () => void }) {
  const { t } = useTranslation();
  const [keys, setKeys] = useState(() => firstGuess(run));
  const queryClient = useQueryClient();
  const names = run.columns.map(({ name }) => ({ name, key: keys[name] || null }));
  const saving = useMutation({
    mutationFn: () => sendMapping(run, names),
    onSuccess: (next) => keepRun(queryClient, next),
  });
  const again = run.asksColumns ? 'title' : 'againTitle';
  return (
    <Card title={t(`imports.mapping.${again}`)}>
      <p className={classes.lead}>{t('imports.mapping.lead')}</p>
      <table className={classes.mapping}>
        <thead>
          <tr>
            <th scope="col">{t('imports.mapping.column')}</th>
            <th scope="col">{t('imports.mapping.samples')}</th>
            <th scope="col">{t('imports.mapping.key')}</th>
          </tr>
        </thead>
        <tbody>
          {run.columns.map(({ index, name, samples }) => (
            <tr key={index}>
              <th scope="row">{name}</th>
              <td className={classes.samples}>{samples.join(' · ')}</td>
              <td>
                <Select
                  scale="sm"
                  aria-label={t('imports.mapping.keyOf', { name })}
                  value={keys[name] ?? ''}
                  onChange={(event) => setKeys({ ...keys, [name]: event.target.value })}
                >
                  <option value="">{t('imports.mapping.skip')}</option>
                  {columnsOf(run.kind).map(([key, column]) => (
                    <option key={key} value={key}>
                      {isNecessary(column) ? `${column.header} *` : column.header}
                    </option>
                  ))}
                </Select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.actions}>
        {saving.error && <Refusal look="box">{problemText(t, saving.error)}</Refusal>}
        <Button variant="primary" disabled={saving.isPending} onClick={() => saving.mutate()}>
          {t('imports.mapping.save')}
        </Button>
        {onLeave && (
          <Button variant="quiet" disabled={saving.isPending} onClick={onLeave}>
            {t('imports.mapping.leave')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** What every column was taken for, opened when asked for, to be mapped anew before the file is taken over. */
export function ColumnsAgain({ run }: { run: Run }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <MappingCard run={run} onLeave={() => setOpen(false)} />;
  return (
    <div className={classes.again}>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('imports.mapping.again')}
      </Button>
    </div>
  );
}
