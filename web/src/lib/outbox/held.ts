import type { FieldProblem } from '@so-viec/shared/problem/problem';
import type { Problem } from '../problem.ts';

/** Why the server did not take a write, as its problem said. */
export type HeldRefusal = Pick<Problem, 'code' | 'status' | 'params'> & { fields: FieldProblem[] };

/** One write that waits on this machine. `key` says what is written, so that a newer write replaces the older one. */
export type Held = {
  accountId: string;
  key: string;
  /** Who sends it: the name of a sender. */
  kind: string;
  /** What it belongs to, a civil day, so that a page finds its own. */
  day: string;
  /** As it was typed, to be shown again after a reload. */
  draft: unknown;
  /** The body to send, without its version; null while it breaks a rule and only waits for its person. */
  request: unknown;
  /** The version of the row it is based on; 0 for a new one. */
  version: number;
  /** Place in the queue. */
  order: number;
  /** Differs for every content, so that what was typed while sending is not taken for sent. */
  stamp: string;
  /** Bodies that went out and got no answer: one of them may have arrived. */
  attempts: readonly unknown[];
  /** Refused by the server: not sent again until it changes. */
  isRefused: boolean;
  refusal?: HeldRefusal;
};

/** Where held writes are kept. `update` is atomic; returning undefined removes, and nothing is made up for a missing row. */
export interface HeldStore {
  list(accountId: string): Promise<Held[]>;
  find(accountId: string, key: string): Promise<Held | undefined>;
  /** Puts a row in place of the one with its key; `make` sees that one. */
  put(accountId: string, key: string, make: (before: Held | undefined) => Held): Promise<Held>;
  update(accountId: string, key: string, change: (row: Held) => Held | undefined): Promise<void>;
  clear(accountId: string): Promise<void>;
}
