import { saysTheSame } from '@so-viec/shared/work-entry/same-content.rules';
import type { Held } from '../../../lib/outbox/held.ts';
import type { Sender } from '../../../lib/outbox/outbox.ts';
import { type Entry, type EntryRequest, putEntry, removeEntry, type SavedEntry } from '../line/entry.ts';
import { idOfKey } from './model.ts';

const isRequest = (attempt: unknown): attempt is EntryRequest =>
  typeof attempt === 'object' && attempt !== null && 'workedOn' in attempt;

/** The version of the server's line, when that line is one of the bodies that went out without an answer. */
function ownVersion(row: Held, current: unknown): number | undefined {
  const entry = current as Entry | null | undefined;
  if (!entry) return undefined;
  const isOurs = row.attempts.some(
    (attempt) => isRequest(attempt) && saysTheSame(entry, entry.outputs, attempt),
  );
  return isOurs ? entry.version : undefined;
}

const wipes = ({ request }: Held): boolean =>
  typeof request === 'object' && request !== null && 'wipe' in request;

/** How lines and their removals are sent. */
export const entrySenders: Record<'entry' | 'removal', Sender> = {
  entry: {
    send: (row) => putEntry(idOfKey(row.key), row.version, row.request as EntryRequest),
    versionAfter: (answer) => (answer as SavedEntry).entry.version,
    ownVersion,
  },
  removal: {
    send: (row) => removeEntry(idOfKey(row.key), row.version, wipes(row)),
    versionAfter: () => 0,
    ownVersion,
  },
};
