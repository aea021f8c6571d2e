import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type Refusal, type TestServer } from '../../testing/index.ts';
import { change, merger } from '../../testing/unit-changes.ts';
import type { PostChanged } from '../post-written.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const OFFICER = 'vinh.dq';
type Changed = Refusal & PostChanged;

const end = (id: string, lastOn: string | null, version: number, more: object = {}) =>
  server.as(OFFICER).post<Changed>(`/api/assignments/${id}/end`, { version, lastOn, ...more });
const depart = (code: string, lastOn: string) =>
  server
    .as(OFFICER)
    .post<Changed>(`/api/cadres/${code}/departure`, { version: 1, lastOn, leaving: 'resigned' });
const undo = (id: string) => server.as(OFFICER).post<Refusal>(`/api/unit-changes/${id}/undoing`, {});
const rowsOf = async (table: 'assignment' | 'headship') =>
  (await server.db.selectFrom(table).selectAll().orderBy('id').execute()).map((row) => ({
    ...row,
    version: 0,
    mark: '',
  }));
const postsOf = (who: 'an' | 'ha') =>
  server.db
    .selectFrom('assignment')
    .select(['id', 'version', 'unitId', 'fromOn', 'toOn', 'leaving'])
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .orderBy('fromOn')
    .execute();

describe('an end that is taken back', () => {
  it.each(['2024-01-10', '2024-03-31'])('lets the post go on with its office: %s', async (lastOn) => {
    const { assignmentIds, unitIds } = server.fixture;
    const before = [await rowsOf('assignment'), await rowsOf('headship')];
    expect((await end(assignmentIds.an, lastOn, 1)).body.endedUnitIds).toEqual([unitIds.ccvc]);
    const { status, body } = await end(assignmentIds.an, null, 2);
    expect([status, body.resumedUnitIds]).toEqual([200, [unitIds.ccvc]]);
    expect([await rowsOf('assignment'), await rowsOf('headship')]).toEqual(before);
    expect((await end(assignmentIds.an, null, 2)).status).toBe(200);
  });

  it('of who left takes the way of leaving back too', async () => {
    await depart('CB-AN', '2024-02-29');
    expect(await postsOf('an')).toMatchObject([{ toOn: '2024-02-29', leaving: 'resigned' }]);
    const { id } = (await postsOf('an'))[0] ?? { id: '' };
    expect((await end(id, null, 2)).body.resumedUnitIds).toEqual([server.fixture.unitIds.ccvc]);
    expect(await postsOf('an')).toMatchObject([{ toOn: null, leaving: '' }]);
  });

  it('leaves an office ended that somebody else holds since, and tells so', async () => {
    const { assignmentIds, cadreIds, unitIds } = server.fixture;
    await end(assignmentIds.an, '2024-01-31', 1);
    const named = { id: newId(), cadreId: cadreIds.anh, kind: 'head', fromOn: '2024-02-01', toOn: null };
    const more = { charge: '', decision: '12/QĐ', endsOther: false };
    const asked = await server.as(OFFICER).post('/api/units/SNV-CCVC/headships', { ...named, ...more });
    expect(asked.status).toBeLessThan(300);
    const { body } = await end(assignmentIds.an, null, 2);
    expect([body.resumedUnitIds, body.keptEndedUnitIds]).toEqual([[], [unitIds.ccvc]]);
  });

  it('is refused over another post of the person, and before last month without a decision', async () => {
    const { assignmentIds, unitIds, positionIds } = server.fixture;
    await end(assignmentIds.ha, '2023-11-30', 1, { decision: '1/QĐ' });
    expect((await end(assignmentIds.ha, null, 2)).body.code).toBe('decision-needed');
    const terms = { unitId: unitIds.stc, positionId: positionIds.finance, title: '', dailyMinutes: 480 };
    const post = { ...terms, weeklyPattern: null, hasDutyToLog: true, kind: 'primary', toOn: null };
    const begun = { ...post, fromOn: '2024-01-01' };
    await server.as(OFFICER).put(`/api/cadres/CB-HA/assignments/${newId()}`, begun);
    const { body } = await end(assignmentIds.ha, null, 2, { decision: '2/QĐ' });
    expect([body.code, body.params?.from]).toEqual(['assignment-overlap', '01/01/2024']);
  });

  it('is refused past the last day of the unit', async () => {
    const { assignmentIds, unitIds } = server.fixture;
    await end(assignmentIds.ha, '2024-01-31', 1);
    await server.db
      .updateTable('unit_version')
      .set({ toOn: '2024-02-29' })
      .where('unitId', '=', unitIds.ccvc)
      .execute();
    expect((await end(assignmentIds.ha, null, 2)).body.code).toBe('outside-unit-life');
  });
});

describe('a departure beside a merger that is planned', () => {
  const merged = async () => {
    const asked = merger('2024-02-01', ['SNV-CCVC'], 'SNV');
    expect((await change(server, asked)).status).toBe(204);
    return asked.id;
  };

  it.each(['2024-01-20', '2024-02-20'])('on %s is taken back, and the merger then', async (lastOn) => {
    const before = [await rowsOf('assignment'), await rowsOf('headship')];
    const id = await merged();
    expect((await depart('CB-AN', lastOn)).status).toBe(200);
    const last = (await postsOf('an')).at(-1);
    expect(last?.toOn).toBe(lastOn);
    expect((await end(last?.id ?? '', null, last?.version ?? 0)).status).toBe(200);
    const { status, body } = await undo(id);
    expect([status, body?.code]).toEqual([204, undefined]);
    expect(await rowsOf('assignment')).toEqual(before[0]);
    if (lastOn > '2024-02-01') expect(await rowsOf('headship')).toEqual(before[1]);
    // The change no longer knows an office that was decided about before it: it ends with the day of the merger.
    const heads = await server.db
      .selectFrom('headship')
      .select('toOn')
      .where('cadreId', '=', server.fixture.cadreIds.an)
      .execute();
    expect(heads).toEqual([{ toOn: lastOn > '2024-02-01' ? null : '2024-01-31' }]);
  });

  it('is taken back after the merger was, and the office goes on as before both', async () => {
    const before = [await rowsOf('assignment'), await rowsOf('headship')];
    const id = await merged();
    expect((await depart('CB-AN', '2024-01-20')).status).toBe(200);
    expect((await undo(id)).status).toBe(204);
    const last = (await postsOf('an')).at(-1);
    const { body } = await end(last?.id ?? '', null, last?.version ?? 0);
    expect([body.resumedUnitIds, body.keptEndedUnitIds]).toEqual([[server.fixture.unitIds.ccvc], []]);
    expect([await rowsOf('assignment'), await rowsOf('headship')]).toEqual(before);
  });
});
