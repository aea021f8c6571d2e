import { saysSomething } from '@so-viec/shared/text/fold';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { productQueueQuery, type QueuedProduct, storyQuery } from '../queries.ts';
import {
  askedBy,
  type DecisionKind,
  type Draft,
  decisionOf,
  NO_DRAFT,
  needsReason,
  stepDegree,
  toggleLate,
  withoutAsking,
} from './decision.ts';
import { heldOf, inSight, nextAfter, type Refused } from './desk-state.ts';
import { type Decisions, useDecisions } from './use-decisions.ts';

/** How many of the next stories are read before they are looked at. */
const AHEAD = 3;

type Options = {
  openId: string | undefined;
  /** On a phone nothing is open until it is tapped. */
  opensFirst: boolean;
  onOpen: (id: string | undefined) => void;
};

/** What was typed and toggled for each product and not sent yet; the open one's is at hand. */
function useDrafts(currentId: string | undefined) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  return {
    draft: (currentId && drafts.get(currentId)) || NO_DRAFT,
    draftOf: (id: string): Draft => drafts.get(id) ?? NO_DRAFT,
    change: (next: Draft) => {
      if (currentId) setDrafts(new Map(drafts).set(currentId, next));
    },
    drop: (ids: readonly string[]) => setDrafts(new Map([...drafts].filter(([id]) => !ids.includes(id)))),
  };
}

/** Products marked to be decided together. */
function useMarks(products: readonly QueuedProduct[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    chosen,
    marked: products.filter(({ id }) => chosen.has(id)),
    choose: (id: string) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    chooseNone: () => setChosen(new Set()),
  };
}

/** All that the desk knows: the list in sight, the product that is open, drafts, what is chosen, what can be done. */
export function useDesk({ openId, opensFirst, onOpen }: Options) {
  const queue = useQuery(productQueueQuery);
  const decisions = useDecisions();
  const waiting = inSight(queue.data?.products ?? [], decisions);
  const products = [...heldOf(decisions, waiting), ...waiting];
  const current = products.find(({ id }) => id === openId) ?? (opensFirst ? products[0] : undefined);
  const { draft, draftOf, change, drop } = useDrafts(current?.id);
  const { marked, chooseNone, ...marks } = useMarks(products);
  useStoriesAhead(products, current);
  const comeBack = useComingBack(openId, draft, decisions);

  const send = (kind: DecisionKind) => {
    const targets = marked.length > 0 ? marked : current ? [current] : [];
    const open = targets.filter(({ standing }) => standing === 'waiting');
    if (open.length === 0) return;
    const needing = open.find((product) => needsReason(product, kind, draftOf(product.id)));
    if (needing && !saysSomething(draft.reason)) {
      change({ ...draft, asks: askedBy(kind, needing) });
      return;
    }
    const leaving = open.map(({ id }) => id);
    const next = opensFirst || openId ? nextAfter(products, current?.id, leaving) : undefined;
    const sent = decisions.decide(kind, open, (product, id) =>
      decisionOf(product, kind, { ...draftOf(product.id), reason: draft.reason }, id),
    );
    void sent.then((refused) => comeBack(refused, next, onOpen));
    chooseNone();
    drop(leaving);
    onOpen(next);
  };
  const step = (by: -1 | 1) => {
    const next = products[products.findIndex(({ id }) => id === current?.id) + by];
    if (next) onOpen(next.id);
  };
  return {
    ...{
      queue: queue.data,
      waiting,
      products,
      current,
      draft,
      marked,
      decisions,
      change,
      send,
      step,
      ...marks,
    },
    toggleLate: () => current && change(toggleLate(current, draft)),
    changeDegree: (by: -1 | 1) => current?.controls === 'degree' && change(stepDegree(draft, by)),
    ask: (asks: Draft['asks']) => change({ ...draft, asks }),
    clear: () => (draft.asks && current ? change(withoutAsking(current, draft)) : chooseNone()),
    undo: () => void decisions.undo(({ items }) => onOpen(items[0]?.id)),
  };
}

/**
 * Who was slower than another head comes back to the product, unless they have begun with the next; it leaves the list
 * when they move on.
 */
function useComingBack(openId: string | undefined, draft: Draft, { refused, dismiss }: Decisions) {
  const now = useRef({ openId, draft });
  const before = useRef(openId);
  useEffect(() => {
    now.current = { openId, draft };
  });
  useEffect(() => {
    const left = before.current;
    before.current = openId;
    if (left !== openId && refused.some(({ id, held }) => held && id === left)) dismiss(left ?? '');
  });
  return (
    lost: readonly Refused[],
    next: string | undefined,
    onOpen: (id: string | undefined) => void,
  ): void => {
    const [one] = lost;
    const isIdle = now.current.openId === next && now.current.draft === NO_DRAFT;
    if (lost.length === 1 && one?.held && isIdle) onOpen(one.id);
  };
}

export type Desk = ReturnType<typeof useDesk>;

function useStoriesAhead(products: readonly QueuedProduct[], current: QueuedProduct | undefined): void {
  const queryClient = useQueryClient();
  const place = products.findIndex(({ id }) => id === current?.id);
  const next = products
    .slice(place + 1, place + 1 + AHEAD)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    for (const id of next.split(' ')) if (id) void queryClient.prefetchQuery(storyQuery(id));
  }, [queryClient, next]);
}
