import type { Problem } from '../../../lib/problem.ts';
import type { QueuedProduct } from '../queries.ts';
import type { DecisionKind } from './decision.ts';

/** A product as messages name it. */
export type Named = Pick<QueuedProduct, 'id' | 'name' | 'version'> & { person: string };

/** A decision that can be taken back: the check that began it, and the version since. */
export interface Done {
  kind: DecisionKind;
  items: readonly (Named & { checkId: string })[];
}

export interface Refused extends Named {
  problem: Problem;
  /** As it stands now that somebody else was quicker: it stays in sight until one moves on. */
  held?: QueuedProduct | undefined;
}

/** What has become of the products in this sitting. */
export interface DeskState {
  /** Id → version at which a product left the list; handed in anew it has another version and is back. */
  away: ReadonlyMap<string, number>;
  refused: readonly Refused[];
  /** The last one first. */
  done: readonly Done[];
  seen: number;
  /** Sent and not answered yet. */
  onWay: number;
}

export const NEW_DESK: DeskState = { away: new Map(), refused: [], done: [], seen: 0, onWay: 0 };

export type DeskEvent =
  | { type: 'sent'; items: readonly Named[] }
  | { type: 'refused'; items: readonly Refused[] }
  | { type: 'taken'; done: Done }
  /** `rest`: what of it is still to be taken back. */
  | { type: 'undone'; done: Done; items: readonly Named[]; rest?: Done | undefined }
  | { type: 'dismissed'; id: string };

const without = (away: DeskState['away'], ids: readonly string[]) =>
  new Map([...away].filter(([id]) => !ids.includes(id)));
const idsOf = (items: readonly Named[]) => items.map(({ id }) => id);

/** A product leaves the list when its decision is sent; refused or taken back it is in the list again. */
export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  if (event.type === 'dismissed') {
    return { ...state, refused: state.refused.filter(({ id }) => id !== event.id) };
  }
  if (event.type === 'taken') {
    const count = event.done.items.length;
    return {
      ...{ ...state, done: [event.done, ...state.done] },
      ...{ seen: state.seen + count, onWay: state.onWay - count },
    };
  }
  const ids = idsOf(event.items);
  const refused = state.refused.filter(({ id }) => !ids.includes(id));
  if (event.type === 'sent') {
    const left = event.items.map(({ id, version }) => [id, version] as const);
    return { ...state, refused, away: new Map([...state.away, ...left]), onWay: state.onWay + ids.length };
  }
  const away = without(state.away, ids);
  if (event.type === 'refused') {
    return { ...state, away, refused: [...refused, ...event.items], onWay: state.onWay - ids.length };
  }
  const rest = event.rest ? [event.rest] : [];
  const done = state.done.flatMap((one) => (one === event.done ? rest : [one]));
  return { ...state, away, refused, done, seen: state.seen - ids.length };
}

/** The products in sight: those of the queue that have not just been decided. */
export function inSight<P extends { id: string; version: number }>(
  products: readonly P[],
  { away }: Pick<DeskState, 'away'>,
): P[] {
  return products.filter(({ id, version }) => away.get(id) !== version);
}

/** The products that stay in sight though they wait no more: somebody else decided on them meanwhile. */
export function heldOf(
  { refused }: Pick<DeskState, 'refused'>,
  waiting: readonly { id: string }[],
): QueuedProduct[] {
  return refused.flatMap(({ held }) => (held && !waiting.some(({ id }) => id === held.id) ? [held] : []));
}

/** Where the eye goes after some products have left: the next that stays, else the one before. */
export function nextAfter(
  products: readonly { id: string }[],
  currentId: string | undefined,
  leaving: readonly string[],
): string | undefined {
  const place = products.findIndex(({ id }) => id === currentId);
  const stays = ({ id }: { id: string }) => !leaving.includes(id);
  return (
    products.slice(Math.max(place, 0)).find(stays) ?? products.slice(0, Math.max(place, 0)).findLast(stays)
  )?.id;
}
