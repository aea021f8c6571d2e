import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../lib/api.ts';

const meetings = api.api.meetings;
const invitees = api.api['meeting-invitees'];

const fetchCalled = () => call(meetings.$get());
export type Called = Awaited<ReturnType<typeof fetchCalled>>['meetings'][number];
export type Person = { cadreId: string; fullName: string };

export const CALLED_KEY = ['meetings', 'called'];

/** What the reader called of late, with who took or declined it. */
export const calledQuery = queryOptions({ queryKey: CALLED_KEY, queryFn: fetchCalled });

/** The units whose people the reader may invite at once. */
export const inviteesQuery = (on: CivilDay) =>
  queryOptions({
    queryKey: ['meetings', 'invitees', on],
    queryFn: () => call(invitees.$get({ query: { on } })),
    staleTime: 5 * 60_000,
  });

/** People by a part of their names. */
export async function findPeople(on: CivilDay, q: string) {
  const { found } = await call(invitees.$get({ query: { on, q } }));
  return found.map(({ cadreId, fullName, unitName }) => ({ id: cadreId, name: fullName, note: unitName }));
}

type Wanted = Parameters<(typeof meetings)[':id']['$put']>[0]['json'];

export const putMeeting = (id: string, json: Wanted) => call(meetings[':id'].$put({ param: { id }, json }));

export const cancelMeeting = ({ id, version }: Pick<Called, 'id' | 'version'>) =>
  call(meetings[':id'].cancellation.$post({ param: { id }, json: { version } }));
