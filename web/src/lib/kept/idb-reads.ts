import { type DBSchema, openDB } from 'idb';
import type { Known } from './known.rules.ts';

/** An answer of the server as it was last heard. */
export type KeptRead = {
  accountId: string;
  /** "me", "work-day:2024-01-12". */
  key: string;
  data: unknown;
  /** When it was heard, by this machine's clock. */
  at: string;
};

interface Schema extends DBSchema {
  reads: { key: [accountId: string, key: string]; value: KeptRead };
}

// Beside the held writes and not with them: this one may be thrown away at any time.
const DATABASE = 'so-viec-reads';

let opened: ReturnType<typeof open> | undefined;

const open = () =>
  openDB<Schema>(DATABASE, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('reads', { keyPath: ['accountId', 'key'] }),
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined;
    },
  });

const database = () => {
  opened ??= open();
  return opened;
};

const ofAccount = (accountId: string) => IDBKeyRange.bound([accountId], [accountId, []]);

export async function putRead(read: KeptRead): Promise<void> {
  await (await database()).put('reads', read);
}

export const findRead = async (accountId: string, key: string): Promise<KeptRead | undefined> =>
  (await database()).get('reads', [accountId, key]);

/** What is kept for an account under keys that begin so, the newest first. */
export async function listReads(accountId: string, prefix: string): Promise<KeptRead[]> {
  const all = await (await database()).getAll('reads', ofAccount(accountId));
  return all.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.at < b.at ? 1 : -1));
}

export async function dropRead({ accountId, key }: KeptRead): Promise<void> {
  await (await database()).delete('reads', [accountId, key]);
}

// Whose session it was stands with the reads, and not where a browser that is killed forgets its last seconds.
const KNOWN: [accountId: string, key: string] = ['', 'known'];

export const findKnown = async (): Promise<Known | undefined> =>
  (await (await database()).get('reads', KNOWN))?.data as Known | undefined;

/** Somebody is signed in: what was heard for anybody else is forgotten. */
export async function keepKnown(known: Known): Promise<void> {
  const before = await findKnown();
  if (before?.accountId !== known.accountId) await wipeReadsExcept(known.accountId);
  const [accountId, key] = KNOWN;
  await putRead({ accountId, key, data: known, at: '' });
}

/** Forgets what was heard for everybody but one account. */
export async function wipeReadsExcept(accountId: string | undefined): Promise<void> {
  const db = await database();
  for (const key of await db.getAllKeys('reads')) if (key[0] !== accountId) await db.delete('reads', key);
}
