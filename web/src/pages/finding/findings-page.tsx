import '../../features/finding/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Counts } from '../../features/finding/counts/counts.tsx';
import { useHidden } from '../../features/finding/counts/use-hidden.ts';
import classes from '../../features/finding/finding.module.css';
import { FindingsHead } from '../../features/finding/head.tsx';
import { FindingList } from '../../features/finding/list/finding-list.tsx';
import { isAsked, Only } from '../../features/finding/only.tsx';
import { actsOn, FindingPane } from '../../features/finding/pane/finding-pane.tsx';
import { type FindingList as Data, findingsQuery } from '../../features/finding/queries.ts';
import type { ActKind } from '../../features/finding/use-act.ts';
import { useFindingKeys } from '../../features/finding/use-finding-keys.ts';
import { useFindingSearch } from '../../features/finding/use-finding-search.ts';
import { formatMonth } from '../../lib/format.ts';
import { useIsNarrow } from '../../ui/page/use-is-narrow.ts';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { PageProblem } from '../review/page-problem.tsx';

type Place = ReturnType<typeof useFindingSearch>;

/** Dấu hiệu: one's own, those of the unit, and how many there are by unit and kind. */
export function FindingsPage() {
  const place = useFindingSearch();
  const { t } = useTranslation();
  const { data, error } = useQuery(findingsQuery(place.month));
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  return (
    <div className={classes.page}>
      <FindingsHead place={place} data={data} />
      {place.view === 'counts' ? <Counts place={place} /> : <Findings place={place} data={data} />}
    </div>
  );
}

/** The list that has the finding which the address names, unless it is being decided; else the one that was chosen. */
function rowsOf({ search, view }: Place, { rows }: Data, decided: string | undefined) {
  const all = rows.filter((row) => row.isOwn === (view === 'mine') && isAsked(search, row));
  const named = all.find(({ id }) => id === search.mo && id !== decided);
  const ofClosed = named ? named.state === 'closed' : search.khep === true;
  return { all, ofClosed, shown: all.filter(({ state }) => (state === 'closed') === ofClosed) };
}

function Findings({ place, data }: { place: Place; data: Data }) {
  const isNarrow = useIsNarrow();
  const [asked, ask] = useState<{ id: string; kind: ActKind }>();
  const { all, shown, ofClosed } = rowsOf(place, data, asked?.id);
  const named = shown.find(({ id }) => id === place.search.mo);
  const open = named ?? (isNarrow ? undefined : shown[0]);
  const show = (id: string | undefined) => place.go({ mo: id });
  const step = (by: number) => {
    const next = shown[Math.max(0, shown.findIndex(({ id }) => id === open?.id) + by)];
    if (next) show(next.id);
  };
  useFindingKeys({
    next: () => step(1),
    previous: () => step(-1),
    ask: (kind) => open && actsOn(open).includes(kind) && ask({ id: open.id, kind }),
    close: () => ask(undefined),
  });
  const hidden = useHidden(place, data);
  if (all.length === 0) return <Nothing place={place} hidden={hidden} />;
  return (
    <div className={classes.desk} data-open={(isNarrow && open !== undefined) || undefined}>
      <FindingList {...{ place, all, ofClosed, hidden }} rows={shown} openId={open?.id} />
      {open && (
        <FindingPane
          key={open.id}
          id={open.id}
          asked={asked?.id === open.id ? asked.kind : undefined}
          onAsk={(kind) => ask(kind && { id: open.id, kind })}
          onDone={(kind) => {
            ask(undefined);
            const next = shown[shown.findIndex(({ id }) => id === open.id) + 1];
            if (kind === 'closing' || kind === 'reopening') show(isNarrow ? undefined : next?.id);
          }}
          onBack={() => show(undefined)}
        />
      )}
    </div>
  );
}

function Nothing({ place, hidden }: { place: Place; hidden: number }) {
  const { t } = useTranslation();
  const { view, month } = place;
  const isMine = view === 'mine';
  if (hidden > 0) {
    return (
      <>
        <Only place={place} rows={[]} />
        <EmptyState title={t('finding.empty.hidden', { count: hidden })}>
          {t('finding.empty.hiddenText')}
        </EmptyState>
      </>
    );
  }
  return (
    <EmptyState
      title={isMine ? t('finding.empty.mine', { month: formatMonth(month) }) : t('finding.empty.unit')}
    >
      {t(isMine ? 'finding.empty.mineText' : 'finding.empty.unitText')}
    </EmptyState>
  );
}
