import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Fixture,
  insertFixture,
  openTestDatabase,
  type PersonKey,
  type TestDatabase,
} from '../testing/index.ts';
import { inTransaction } from '../transaction.ts';
import { insertMeeting } from './meeting.queries.ts';
import { listInvitedAfterSubmission, setMeetingPeople } from './meeting-people.queries.ts';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await openTestDatabase();
  fixture = await insertFixture(database.db);
});
afterAll(() => database.close());

const AT = '2024-01-12T02:00:00.000Z';

it('lists who of a meeting handed in a day of it before, not yet accepted', async () => {
  const { cadreIds, unitIds } = fixture;
  const id = newId();
  const dayOf = (who: PersonKey, workedOn: string, state: string) => ({
    ...{ id: newId(), cadreId: cadreIds[who], workedOn, unitId: unitIds.ccvc, state },
    ...{ stepCount: 1, basis: '', lateReason: '', touchedAt: AT, version: 1 },
  });
  const days = [
    dayOf('ha', '2024-01-29', 'submitted'),
    dayOf('ha', '2024-01-31', 'submitted'),
    dayOf('bao', '2024-01-29', 'accepted'),
    dayOf('an', '2024-01-30', 'draft'),
    dayOf('duyen', '2024-01-29', 'submitted'),
  ];
  await database.db.insertInto('work_day').values(days).execute();
  const listed = await inTransaction(database.db, async (trx) => {
    await insertMeeting(trx, {
      ...{ id, cadreId: cadreIds.an, unitId: unitIds.ccvc, kind: 'meeting', title: 'Họp giao ban' },
      ...{ fromOn: '2024-01-29', toOn: '2024-01-30', minutes: 90, outputName: 'Biên bản' },
      ...{ documentNumber: '', at: AT, cancelledAt: null, version: 1 },
    });
    await setMeetingPeople(trx, id, { cadreIds: [cadreIds.ha, cadreIds.bao, cadreIds.an], at: AT });
    return listInvitedAfterSubmission(trx, id);
  });
  expect(listed).toEqual([{ cadreId: cadreIds.ha, workedOn: '2024-01-29', unitId: unitIds.ccvc }]);
});
