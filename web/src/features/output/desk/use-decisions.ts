import { newId } from '@so-viec/shared/id/uuidv7';
import type { OutputCheckInput } from '@so-viec/shared/output/output.schema';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef } from 'react';
import { api, call } from '../../../lib/api.ts';
import { Problem } from '../../../lib/problem.ts';
import { productQueueQuery, type QueuedProduct, type Story, storyQuery } from '../queries.ts';
import type { DecisionKind } from './decision.ts';
import { type Done, type Named, NEW_DESK, reduceDesk } from './desk-state.ts';

const reviews = api.api['product-reviews'];
const sendChecks = (checks: OutputCheckInput[]) => call(reviews.checks.$post({ json: { checks } }));
type Outcome = Awaited<ReturnType<typeof sendChecks>>['outcomes'][number];

const namedOf = ({ id, name, version, cadre }: QueuedProduct): Named => {
  return { id, name, version, person: cadre.fullName };
};

const problemOf = (error: unknown): Problem =>
  error instanceof Problem ? error : new Problem({ code: 'unexpected' }, { cause: error });

/** The refusal of one of several; it carries the product as it is now, which is what is shown from here on. */
function refusalOf(queryClient: QueryClient, outcome: Outcome | undefined): Problem {
  const problem = outcome?.outcome === 'refused' ? outcome.problem : {};
  const read = new Problem(problem as ConstructorParameters<typeof Problem>[0]);
  const current = read.current as Story | undefined;
  if (current) queryClient.setQueryData(storyQuery(current.id).queryKey, current);
  return read;
}

/**
 * What a head decides in one sitting. A product leaves the list at once and comes back with the reason when it is refused; a
 * decision that got no answer is sent again under its old id, so that it happens once.
 */
export function useDecisions() {
  const queryClient = useQueryClient();
  const [state, note] = useReducer(reduceDesk, NEW_DESK);
  const ids = useRef(new Map<string, string>());
  const busy = useRef(0);
  const refresh = () => {
    busy.current -= 1;
    // While more is on its way the answer would be old before it came.
    if (busy.current === 0) void queryClient.invalidateQueries({ queryKey: productQueueQuery.queryKey });
  };

  const idOf = (kind: DecisionKind, { id, version }: QueuedProduct): string => {
    const key = `${kind} ${id} ${version}`;
    const known = ids.current.get(key) ?? newId();
    ids.current.set(key, known);
    return known;
  };

  const decide = async (
    kind: DecisionKind,
    products: readonly QueuedProduct[],
    inputOf: (product: QueuedProduct, id: string) => OutputCheckInput,
  ) => {
    if (products.length === 0) return;
    note({ type: 'sent', items: products.map(namedOf) });
    busy.current += 1;
    const sent = products.map((product) => inputOf(product, idOf(kind, product)));
    const answer = await sendChecks(sent).catch(problemOf);
    const outcomes = answer instanceof Problem ? [] : answer.outcomes;
    const failed = answer instanceof Problem ? answer : undefined;
    const of = (product: QueuedProduct) => outcomes.find(({ outputId }) => outputId === product.id);
    const taken = products.flatMap((product) => {
      const outcome = of(product);
      if (outcome?.outcome !== 'done') return [];
      void queryClient.invalidateQueries(storyQuery(product.id));
      return [{ ...namedOf(product), version: outcome.output.version, checkId: outcome.id }];
    });
    const refused = products.filter((product) => of(product)?.outcome !== 'done');
    if (taken.length > 0) note({ type: 'taken', done: { kind, items: taken } });
    if (refused.length > 0) {
      const items = refused.map((product) => {
        if (!failed?.isOffline) ids.current.delete(`${kind} ${product.id} ${product.version}`);
        return { ...namedOf(product), problem: failed ?? refusalOf(queryClient, of(product)) };
      });
      note({ type: 'refused', items });
    }
    refresh();
  };

  const undo = async (done: Done) => {
    const checks = done.items.map(({ id, version, checkId }) => ({
      ...{ id: newId(), outputId: id, version, checkId },
    }));
    busy.current += 1;
    const answer = await call(reviews.undo.$post({ json: { checks } })).catch(problemOf);
    const outcomes = answer instanceof Problem ? [] : answer.outcomes;
    const isBack = (id: string) => outcomes.some((o) => o.outputId === id && o.outcome === 'done');
    const back = done.items.filter(({ id }) => isBack(id));
    for (const { id } of back) void queryClient.invalidateQueries(storyQuery(id));
    note({ type: 'undone', done, items: back });
    const kept = done.items.filter(({ id }) => !isBack(id));
    if (kept.length > 0) {
      const problem = (id: string) =>
        answer instanceof Problem
          ? answer
          : refusalOf(
              queryClient,
              outcomes.find((o) => o.outputId === id),
            );
      note({ type: 'refused', items: kept.map((item) => ({ ...item, problem: problem(item.id) })) });
    }
    refresh();
    return back.length;
  };

  return { ...state, decide, undo, dismiss: (id: string) => note({ type: 'dismissed', id }) };
}

export type Decisions = ReturnType<typeof useDecisions>;
