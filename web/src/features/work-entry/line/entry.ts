import { api, call } from '../../../lib/api.ts';

type Body = Parameters<(typeof api.api)['work-entries'][':id']['$put']>[0]['json'];

/** One line as the server takes it, without its version. */
export type EntryRequest = Omit<Body, 'version'>;

/** Writes one line at the version seen; the same write twice is one write. */
export function putEntry(id: string, version: number, request: EntryRequest) {
  return call(api.api['work-entries'][':id'].$put({ param: { id }, json: { ...request, version } }));
}

/** Removes one line at the version seen; twice is once. */
export function removeEntry(id: string, version: number) {
  return call(api.api['work-entries'][':id'].removal.$post({ param: { id }, json: { version } }));
}

export type SavedEntry = Awaited<ReturnType<typeof putEntry>>;
/** One line as the server has it. */
export type Entry = SavedEntry['entry'];
