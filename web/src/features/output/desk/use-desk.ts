import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { productQueueQuery, type QueuedProduct, storyQuery } from '../queries.ts';
import {
  type DecisionKind,
  type Draft,
  decisionOf,
  NO_DRAFT,
  needsReason,
  stepDegree,
  toggleLate,
} from './decision.ts';
import { inSight, nextAfter } from './desk-state.ts';
import { useDecisions } from './use-decisions.ts';

/** How many of the next stories are read before they are looked at. */
const AHEAD = 3;

type Options = {
  openId: string | undefined;
  /** On a phone nothing is open until it is tapped. */
  opensFirst: boolean;
  onOpen: (id: string | undefined) => void;
};

/** All that the desk knows: the list in sight, the product that is open, drafts, what is chosen, what can be done. */
export function useDesk({ openId, opensFirst, onOpen }: Options) {
  const queue = useQuery(productQueueQuery);
  const decisions = useDecisions();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const products = inSight(queue.data?.products ?? [], decisions);
  const named = products.find(({ id }) => id === openId);
  const current = named ?? (opensFirst ? products[0] : undefined);
  useStoriesAhead(products, current);

  const draft = (current && drafts.get(current.id)) ?? NO_DRAFT;
  const change = (next: Draft) => {
    if (current) setDrafts(new Map(drafts).set(current.id, next));
  };
  const marked = products.filter(({ id }) => chosen.has(id));
  const targets = marked.length > 0 ? marked : current ? [current] : [];
  const open = targets.filter(({ standing }) => standing === 'waiting');

  const send = (kind: DecisionKind) => {
    if (open.length === 0) return;
    const withReason = { ...draft, asks: undefined };
    const needs = open.some((product) => needsReason(product, kind, draft));
    if (needs && draft.reason.trim() === '') {
      change({ ...draft, asks: kind === 'returned' ? 'returned' : 'fault' });
      return;
    }
    const leaving = open.map(({ id }) => id);
    void decisions.decide(kind, open, (product, id) => {
      const own =
        product.id === current?.id
          ? withReason
          : { ...(drafts.get(product.id) ?? NO_DRAFT), reason: draft.reason };
      return decisionOf(product, kind, own, id);
    });
    setChosen(new Set());
    setDrafts(new Map([...drafts].filter(([id]) => !leaving.includes(id))));
    onOpen(opensFirst || openId ? nextAfter(products, current?.id, leaving) : undefined);
  };

  const step = (by: -1 | 1) => {
    const place = products.findIndex(({ id }) => id === current?.id);
    const next = products[place + by];
    if (next) onOpen(next.id);
  };

  const choose = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  return {
    queue: queue.data,
    products,
    current,
    draft,
    chosen,
    marked,
    decisions,
    change,
    send,
    step,
    choose,
    toggleLate: () => current && change(toggleLate(current, draft)),
    changeDegree: (by: -1 | 1) => current?.controls === 'degree' && change(stepDegree(draft, by)),
    ask: (asks: Draft['asks']) => change({ ...draft, asks }),
    clear: () => {
      if (draft.asks) change({ ...draft, asks: undefined });
      else setChosen(new Set());
    },
    undo: () => {
      const last = decisions.done[0];
      if (!last) return;
      void decisions.undo(last);
      onOpen(last.items[0]?.id);
    },
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
