import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { shownNotice } from '../../../ui/notice/notices.ts';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from '../my-work.module.css';
import type { Proposal, Proposals } from '../queries.ts';
import decide from './decide.module.css';
import { isReady } from './decided.ts';
import type { Asks } from './proposal-acts.tsx';
import { ProposalRow } from './proposal-row.tsx';
import { useDecideKeys } from './use-decide-keys.ts';
import { useTakeMany } from './use-take-many.ts';

/** Presses a button of a row, as its key does. */
const pressIn = (id: string, act: string) =>
  document.querySelector<HTMLElement>(`[data-proposal="${id}"] [data-act="${act}"]`)?.click();

/** What waits in rows: work that arose, and under its own title work that goes from one person to another. */
export function ProposalsDesk({ data }: { data: Proposals }) {
  const { t } = useTranslation();
  const [currentId, setCurrent] = useState<string>();
  const [open, setOpen] = useState<{ id: string; asks: Asks }>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const takeMany = useTakeMany(() => setChosen(new Set()));
  const arising = data.proposals.filter(({ takenOverFromId }) => takenOverFromId === null);
  const handed = data.proposals.filter(({ takenOverFromId }) => takenOverFromId !== null);
  const all = [...arising, ...handed];
  const current = all.find(({ id }) => id === currentId) ?? all[0];
  const marked = all.filter(({ id }) => chosen.has(id));
  const choose = ({ id }: Proposal) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const takeMarked = () => marked.length > 0 && !takeMany.isPending && takeMany.mutate(marked);
  useDecideKeys({
    act: (name) => current && pressIn(current.id, name),
    step: (by) => {
      const next = all[all.findIndex(({ id }) => id === current?.id) + by];
      if (next) setCurrent(next.id);
    },
    choose: () => current && isReady(current) && choose(current),
    enter: () => (marked.length > 0 ? takeMarked() : current && pressIn(current.id, 'take')),
    close: () => setOpen(undefined),
    undo: () => shownNotice.get()?.onUndo?.(),
  });
  const rowOf = (proposal: Proposal) => (
    <ProposalRow
      key={`${proposal.id} ${proposal.version}`}
      proposal={proposal}
      data={data}
      isCurrent={proposal.id === current?.id}
      isChosen={chosen.has(proposal.id)}
      asks={open?.id === proposal.id ? open.asks : undefined}
      onAsk={(asks) => {
        setCurrent(proposal.id);
        setOpen(asks && { id: proposal.id, asks });
      }}
      onChoose={() => choose(proposal)}
      onDone={() => setOpen(undefined)}
    />
  );
  const group = (title: string, rows: readonly Proposal[]) =>
    rows.length > 0 && (
      <Card title={title} note={t('myWork.decide.rows', { count: rows.length })}>
        <ul className={classes.list}>{rows.map(rowOf)}</ul>
      </Card>
    );
  return (
    <>
      {group(t('myWork.decide.arising'), arising)}
      {group(t('myWork.decide.handed'), handed)}
      {takeMany.error && <Refusal look="box">{problemText(t, takeMany.error)}</Refusal>}
      {all.length > 0 && marked.length === 0 && (
        <p className={decide.keys} aria-hidden="true">
          {t('myWork.decide.keys')}
        </p>
      )}
      <div role="status">
        {marked.length > 0 && (
          <div className={decide.foot}>
            <span>{t('myWork.decide.chosen', { count: marked.length })}</span>
            <Button variant="primary" keys="Enter" aria-keyshortcuts="Enter" onClick={takeMarked}>
              {t('myWork.decide.takeChosen', { count: marked.length })}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}
