import { withStorage } from '../browser/storage.ts';
import { typingKey } from './mirror.ts';

/** What was typed into a form and not yet sent: kept in this tab through a reload, forgotten when somebody signs out. */
export interface KeptForm<T> {
  read(): T | undefined;
  keep(value: T): void;
  forget(): void;
}

/** `name` is the form and what it is about, as its address says; each account has its own. */
export function keptForm<T>(accountId: string, name: string): KeptForm<T> {
  const key = typingKey(accountId, `form:${name}`);
  return {
    read: () =>
      withStorage('sessionStorage', (kept) => {
        const text = kept.getItem(key);
        return text === null ? undefined : (JSON.parse(text) as T);
      }),
    keep: (value) => withStorage('sessionStorage', (kept) => kept.setItem(key, JSON.stringify(value))),
    forget: () => withStorage('sessionStorage', (kept) => kept.removeItem(key)),
  };
}
