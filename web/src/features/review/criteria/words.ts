import type { SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import { withStorage } from '../../../lib/browser/storage.ts';
import { typingKey } from '../../../lib/outbox/mirror.ts';

/** Which side writes: the person, or the authority. */
export type Side = 'own' | 'authority';
export type TextField = 'merits' | 'limits' | 'opinion';
export interface PointsSaid {
  value: number | null;
  reason: string;
}

/** What was typed and is not on the server yet. */
export interface Words {
  criteria: Partial<Record<SaidCode, PointsSaid>>;
  texts: Partial<Record<TextField, string>>;
}

export const noWords = (): Words => ({ criteria: {}, texts: {} });
export const isEmpty = ({ criteria, texts }: Words): boolean =>
  Object.keys(criteria).length + Object.keys(texts).length === 0;

/** What is still to be sent after `sent` arrived: what was typed meanwhile. */
export function withoutSent(words: Words, sent: Words): Words {
  const left = <T>(now: Record<string, T>, then: Record<string, T>) =>
    Object.fromEntries(Object.entries(now).filter(([key, value]) => then[key] !== value));
  return {
    criteria: left(words.criteria, sent.criteria),
    texts: left(words.texts, sent.texts),
  };
}

/** Words as a request has them. */
export function bodyOf({ criteria, texts }: Words) {
  const said = (Object.entries(criteria) as [SaidCode, PointsSaid][]).map(([code, points]) => ({
    code,
    ...points,
  }));
  return { ...(said.length > 0 && { criteria: said }), ...texts };
}

/** Whose, of which person and month, and of which side. */
const keyOf = ([accountId = '', ...of]: readonly string[]) => typingKey(accountId, `review:${of.join(':')}`);

/** Words that wait on this machine for a review; nothing where the browser keeps nothing. */
export function heldWords(of: readonly string[]): Words {
  const read = (kept: Storage) => JSON.parse(kept.getItem(keyOf(of)) ?? '') as Words;
  return withStorage('localStorage', read) ?? noWords();
}

/** Keeps words on this machine until they are on the server. */
export function holdWords(of: readonly string[], words: Words): void {
  // A browser that keeps nothing still sends.
  withStorage('localStorage', (kept) => {
    if (isEmpty(words)) kept.removeItem(keyOf(of));
    else kept.setItem(keyOf(of), JSON.stringify(words));
  });
}
