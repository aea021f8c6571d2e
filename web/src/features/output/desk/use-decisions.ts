import { newId } from '@so-viec/shared/id/uuidv7';
import { partsOf } from '@so-viec/shared/list/parts-of';
import { CHECKS_AT_ONCE } from '@so-viec/shared/output/checks-at-once';
import type { OutputCheckInput } from '@so-viec/shared/output/output.schema';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef } from 'react';
import { api, call } from '../../../lib/api.ts';
import { Problem } from '../../../lib/problem.ts';
import { waitingCountsQuery } from '../../../lib/waiting.ts';
import { productQueueQuery, type QueuedProduct, type Story, storyQuery } from '../queries.ts';
import { standingNow } from './decided-elsewhere.ts';
import type { DecisionKind } from './decision.ts';
import { type Done, type Named, NEW_DESK, type Refused, reduceDesk } from './desk-state.ts';

const reviews = api.api['product-reviews'];
const sendChecks = (checks: OutputCheckInput[]) =>
  inParts(checks, (some) => call(reviews.checks.$post({ json: { checks: some } })));
type Outcome = Awaited<ReturnType<typeof sendChecks>>['outcomes'][number];

/** Sends as many at a time as the server takes, one part after the other. */
async function inParts<T, O>(all: readonly T[], send: (some: T[]) => Promise<{ outcomes: O[] }>) {
  const outcomes: O[] = [];
  for (const some of partsOf(all, CHECKS_AT_ONCE)) outcomes.push(...(await send(some)).outcomes);
  return { outcomes };
}

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

/** What came of some products that were sent together. */
interface Sent {
  taken: Done['items'];
  refused: Refused[];
}

async function sendDecision(
  queryClient: QueryClient,
  products: readonly QueuedProduct[],
  inputs: OutputCheckInput[],
): Promise<Sent> {
  const answer = await sendChecks(inputs).catch(problemOf);
  const outcomes = answer instanceof Problem ? [] : answer.outcomes;
  const sent: Sent = { taken: [], refused: [] };
  const taken: Done['items'][number][] = [];
  for (const product of products) {
    const outcome = outcomes.find(({ outputId }) => outputId === product.id);
    if (outcome?.outcome === 'done') {
      void queryClient.invalidateQueries(storyQuery(product.id));
      taken.push({ ...namedOf(product), version: outcome.output.version, checkId: outcome.id });
      continue;
    }
    const problem = answer instanceof Problem ? answer : refusalOf(queryClient, outcome);
    sent.refused.push({ ...namedOf(product), problem, held: standingNow(problem, product) });
  }
  return { ...sent, taken };
}

/** What found no network: it is still the last decision, to be taken back with the next press. */
function unsentOf(done: Done, { refused }: Sent): Done | undefined {
  const unsent = new Set(refused.filter(({ problem }) => problem.isOffline).map(({ id }) => id));
  const items = done.items.filter(({ id }) => unsent.has(id));
  return items.length > 0 ? { ...done, items } : undefined;
}

async function sendUndo(queryClient: QueryClient, { items }: Done): Promise<Sent> {
  const checks = items.map(({ id, version, checkId }) => ({ id: newId(), outputId: id, version, checkId }));
  const send = (some: typeof checks) => call(reviews.undo.$post({ json: { checks: some } }));
  const answer = await inParts(checks, send).catch(problemOf);
  const outcomes = answer instanceof Problem ? [] : answer.outcomes;
  const outcomeOf = (id: string) => outcomes.find(({ outputId }) => outputId === id);
  const taken = items.filter(({ id }) => outcomeOf(id)?.outcome === 'done');
  for (const { id } of taken) void queryClient.invalidateQueries(storyQuery(id));
  const refused = items
    .filter((item) => !taken.includes(item))
    .map((item) => ({
      ...item,
      problem: answer instanceof Problem ? answer : refusalOf(queryClient, outcomeOf(item.id)),
    }));
  return { taken, refused };
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
  /** What was decided, the last one last, known once it is answered; nothing where it was refused. */
  const sending = useRef<Promise<Done | undefined>[]>([]);
  const keyOf = (kind: DecisionKind, { id, version }: Named) => `${kind} ${id} ${version}`;
  const settled = ({ refused }: Sent) => {
    if (refused.length > 0) note({ type: 'refused', items: refused });
    busy.current -= 1;
    // While more is on its way the answer would be old before it came.
    if (busy.current > 0) return;
    void queryClient.invalidateQueries({ queryKey: productQueueQuery.queryKey });
    void queryClient.invalidateQueries(waitingCountsQuery);
  };
  const idOf = (key: string): string => {
    const known = ids.current.get(key) ?? newId();
    ids.current.set(key, known);
    return known;
  };

  const decide = async (
    kind: DecisionKind,
    products: readonly QueuedProduct[],
    inputOf: (product: QueuedProduct, id: string) => OutputCheckInput,
  ): Promise<readonly Refused[]> => {
    note({ type: 'sent', items: products.map(namedOf) });
    busy.current += 1;
    const inputs = products.map((product) => inputOf(product, idOf(keyOf(kind, namedOf(product)))));
    const going = sendDecision(queryClient, products, inputs).then((sent) => ({
      ...sent,
      done: sent.taken.length > 0 ? { kind, items: sent.taken } : undefined,
    }));
    sending.current.push(going.then(({ done }) => done));
    const sent = await going;
    if (sent.done) note({ type: 'taken', done: sent.done });
    for (const refused of sent.refused) {
      if (!refused.problem.isOffline) ids.current.delete(keyOf(kind, refused));
    }
    settled(sent);
    return sent.refused;
  };

  /** Takes back what was decided last, once its answer is there: never the one before it. */
  const undo = async (onFound: (done: Done) => void) => {
    let done: Done | undefined;
    while (!done && sending.current.length > 0) done = await sending.current.pop();
    if (!done) return;
    onFound(done);
    busy.current += 1;
    const sent = await sendUndo(queryClient, done);
    const rest = unsentOf(done, sent);
    if (rest) sending.current.push(Promise.resolve(rest));
    note({ type: 'undone', done, items: sent.taken, rest });
    settled(sent);
  };

  return { ...state, decide, undo, dismiss: (id: string) => note({ type: 'dismissed', id }) };
}

export type Decisions = ReturnType<typeof useDecisions>;
