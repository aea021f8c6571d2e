import { api, call } from '../../../lib/api.ts';

type Body = Parameters<(typeof api.api)['work-entries'][':id']['$put']>[0]['json'];

/** One line as the server takes it, without its version. */
export type EntryRequest = Omit<Body, 'version'>;

/** Writes one line at the version seen; the same write twice is one write. */
export function putEntry(id: string, version: number, request: EntryRequest) {
  return call(api.api['work-entries'][':id'].$put({ param: { id }, json: { ...request, version } }));
}

/** Removes one line at the version seen, with all that was kept of its words where `wipe` says so; twice is once. */
export function removeEntry(id: string, version: number, wipe: boolean) {
  return call(api.api['work-entries'][':id'].removal.$post({ param: { id }, json: { version, wipe } }));
}

export type SavedEntry = Awaited<ReturnType<typeof putEntry>>;
/** One line as the server has it. */
export type Entry = SavedEntry['entry'];
