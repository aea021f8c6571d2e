import type { TFunction } from 'i18next';
import type { Done } from './desk-state.ts';
import type { Decisions } from './use-decisions.ts';

/** What the last decision was, for the strip that takes it back and for screen readers. */
export function deskWords(t: TFunction, { done }: Pick<Decisions, 'done'>): string {
  const last = done[0];
  return last ? doneWords(t, last) : '';
}

function doneWords(t: TFunction, { kind, items }: Done): string {
  const [first] = items;
  if (items.length > 1 || !first) return t(`output.done.${kind}Many`, { count: items.length });
  return t(`output.done.${kind}`, { name: first.name, person: first.person });
}
