import { typingKey } from './mirror.ts';

/** What was typed into a form and not yet sent: kept in this tab through a reload, forgotten when somebody signs out. */
export interface KeptForm<T> {
  read(): T | undefined;
  keep(value: T): void;
  forget(): void;
}

/** `name` is the form and what it is about, as its address says; each account has its own. */
export function keptForm<T>(accountId: string, name: string): KeptForm<T> {
  const key = typingKey(`form:${accountId}:${name}`);
  const quietly = <R>(act: (kept: Storage) => R): R | undefined => {
    try {
      return act(globalThis.sessionStorage);
    } catch {
      // A browser told to keep nothing, or full: what is typed stays on the page.
      return undefined;
    }
  };
  return {
    read: () =>
      quietly((kept) => {
        const text = kept.getItem(key);
        return text === null ? undefined : (JSON.parse(text) as T);
      }),
    keep: (value) => void quietly((kept) => kept.setItem(key, JSON.stringify(value))),
    forget: () => void quietly((kept) => kept.removeItem(key)),
  };
}
