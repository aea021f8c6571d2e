import { newId } from '@so-viec/shared/id/uuidv7';
import { keepMonth } from '../finding/keep/keep-month.ts';
import { addDay, sumUp, type TestServer } from './index.ts';

export { renewSettings } from '../finding/settings/settings-in-force.ts';

const DAYS = ['01', '02', '05', '06', '07', '19', '20', '21', '22', '23'].map((day) => `2024-02-${day}`);
/** Tuesday: the checks ran at nine. */
export const FOUND_AT = '2024-03-05T02:00:00.000Z';

export interface FindingRow {
  id: string;
  rule: string;
  subject: { kind: string; code: string };
  state: string;
  version: number;
  text: string;
}

/** Hà's February is ad hoc work alone; the checks ran. */
export async function seeFebruary(server: TestServer): Promise<void> {
  const { db, fixture } = server;
  const post = { unitId: fixture.unitIds.ccvc, positionId: fixture.positionIds.staff };
  for (const day of DAYS) {
    await addDay(db, { ...post, cadreId: fixture.cadreIds.ha, day, lines: [{ minutes: 400 }] });
  }
  await sumUp(db, '2024-02');
  server.setNow(FOUND_AT);
  await keepMonth(db, { month: '2024-02', unit: undefined }, server.now());
}

/** What somebody reads of February. */
export async function findingsFor(server: TestServer, username: string): Promise<FindingRow[]> {
  const { body } = await server.as(username).get<{ rows: FindingRow[] }>('/api/findings?month=2024-02');
  return body.rows ?? [];
}

/** Hà's ad hoc work by the id of its finding, as it stands. */
export async function adHocOfHa(server: TestServer): Promise<{ id: string; version: number; state: string }> {
  return server.db
    .selectFrom('finding')
    .select(['id', 'version', 'state'])
    .where('rule', '=', 'adhoc-heavy')
    .where('cadreId', '=', server.fixture.cadreIds.ha)
    .executeTakeFirstOrThrow();
}

/** One does something about Hà's ad hoc work. */
export async function actOn(
  server: TestServer,
  username: string,
  act: 'looks' | 'answer' | 'mending' | 'closing' | 'reopening',
  words = 'Phục vụ đợt kiểm tra',
) {
  const { id, version } = await adHocOfHa(server);
  const body = act === 'looks' ? { id: newId() } : { id: newId(), version, words };
  return server
    .as(username)
    .post<{ state: string; version: number; code?: string }>(`/api/findings/${id}/${act}`, body);
}
