import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { notify } from '../../../ui/notice/notices.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { ReviewRow } from '../answers.ts';
import classes from './list.module.css';
import { type Filling, useBatch, useFilling } from './use-batch.ts';

type Props = {
  month: string;
  unit: string | undefined;
  rows: readonly ReviewRow[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

/** What can be done with several at once: score as self-scored, approve; and begin everybody's reviews. */
export function ListBar({ month, unit, rows, chosen, onChosen }: Props) {
  const { t } = useTranslation();
  const batch = useBatch(month);
  const mine = rows.filter(({ turn }) => turn === 'score' || turn === 'approve');
  const picked = mine.filter(({ code }) => chosen.has(code));
  const take = (kind: 'score' | 'approve') => {
    const of = picked.filter(({ turn }) => turn === kind);
    batch.mutate(
      { kind, rows: of },
      {
        onSuccess({ outcomes }) {
          const done = outcomes.filter(({ problem }) => problem === null);
          onChosen(new Set([...chosen].filter((code) => !done.some(({ cadre }) => cadre === code))));
          notify({ text: t('review.list.done', { count: done.length }) });
        },
      },
    );
  };
  const failed = batch.data?.outcomes.filter(({ problem }) => problem !== null) ?? [];
  const nameOf = (code: string) => rows.find((row) => row.code === code)?.fullName ?? code;
  const has = (kind: 'score' | 'approve') => picked.some(({ turn }) => turn === kind);
  return (
    <>
      <div className={classes.bar}>
        <Button
          size="sm"
          disabled={mine.length === 0}
          onClick={() => onChosen(new Set(mine.map(({ code }) => code)))}
        >
          {t('review.list.chooseAll')}
        </Button>
        {picked.length > 0 && <span>{t('review.list.chosen', { count: picked.length })}</span>}
        {has('score') && (
          <Button size="sm" disabled={batch.isPending} onClick={() => take('score')}>
            {t('review.list.score')}
          </Button>
        )}
        {has('approve') && (
          <Button size="sm" variant="primary" disabled={batch.isPending} onClick={() => take('approve')}>
            {t('review.list.approve')}
          </Button>
        )}
        <Fill month={month} unit={unit} isNeeded={rows.some(({ state }) => state === 'none')} />
      </div>
      {batch.error && <Refusal look="box">{problemText(t, batch.error)}</Refusal>}
      {failed.length > 0 && (
        <Refusal look="box">
          {t('review.list.failed', {
            count: failed.length,
            names: failed.map(({ cadre }) => nameOf(cadre)).join(', '),
          })}
        </Refusal>
      )}
    </>
  );
}

function Fill({ month, unit, isNeeded }: { month: string; unit: string | undefined; isNeeded: boolean }) {
  const { t } = useTranslation();
  const [filling, setFilling] = useState<Filling>();
  const fill = useFilling(month, unit, setFilling);
  if (!isNeeded && !filling) return null;
  return (
    <>
      <Button size="sm" disabled={fill.isPending || !isNeeded} onClick={() => fill.mutate()}>
        {t('review.list.fill')}
      </Button>
      {filling && (
        <span className={classes.progress} role="status">
          {filling.isOver
            ? t('review.list.filled', { total: filling.total, count: filling.begun })
            : t('review.list.filling', { done: filling.done, total: filling.total })}
          {!filling.isOver && (
            <progress aria-hidden="true" value={filling.done} max={Math.max(1, filling.total)} />
          )}
        </span>
      )}
      {fill.error && <Refusal>{problemText(t, fill.error)}</Refusal>}
    </>
  );
}
