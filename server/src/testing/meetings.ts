import type { PersonKey } from '@so-viec/db/testing';
import type { MeetingInput } from '@so-viec/shared/meeting/meeting.schema';
import type { TestServer } from './index.ts';
import { DAY } from './line.ts';

/** The weekly meeting of the fixture's today, an hour and a half, for some people. */
export function meetingFor(
  { fixture }: TestServer,
  people: readonly PersonKey[],
  changes: Partial<MeetingInput> = {},
): MeetingInput {
  return {
    ...{ kind: 'meeting', title: 'Họp giao ban', fromOn: DAY, toOn: DAY, minutes: 90 },
    ...{ outputName: 'Biên bản họp giao ban', documentNumber: '', version: 0 },
    cadreIds: people.map((one) => fixture.cadreIds[one]),
    ...changes,
  };
}

/** What somebody may take as a line of a day. */
export async function offeredTo(server: TestServer, username: string, day = DAY) {
  const path = `/api/work-days/${day}/suggestions`;
  const { body } = await server
    .as(username)
    .get<{ meetings: { id: string; title: string; minutes: number; callerName: string }[] }>(path);
  return body.meetings;
}

/** Takes a meeting as a line: the ad hoc work of who called it, with no product of one's own. */
export function takenLine({ fixture }: TestServer, meetingId: string, workedOn = DAY) {
  return {
    ...{ workedOn, unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff, productId: null },
    ...{ adHocBy: 'Nguyễn Thị Hồng Ân', taskId: null, meetingId, note: 'Họp giao ban', minutes: 90 },
    ...{ state: 'done' as const, ordinal: 9, output: null, version: 0 },
  };
}
