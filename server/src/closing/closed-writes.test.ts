import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importRows } from '../import/import.commands.ts';
import { addJanuary, CLOSING_NOW, closeAll, closeUnit } from '../testing/closings.ts';
import { openTestServer, type Refusal, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { openSecondOffice } from '../testing/transfers.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
  await openSecondOffice(server);
  await addJanuary(server);
});
afterEach(() => server.close());

interface Try {
  as: string;
  method: 'PUT' | 'POST' | 'DELETE';
  path: string;
  body: object;
}
const dayOf = () =>
  server.db.selectFrom('work_day').selectAll().where('workedOn', '=', '2024-01-08').executeTakeFirstOrThrow();

/** Everything that would move a figure of January. */
const WRITES: Record<string, () => Promise<Try> | Try> = {
  'a new line': () => ({
    ...{ as: 'ha.ttt', method: 'PUT', path: `/api/work-entries/${newId()}` },
    body: lineOf(server, { workedOn: '2024-01-09' }),
  }),
  'the reasons of a day': () => ({
    ...{ as: 'ha.ttt', method: 'PUT', path: '/api/work-days/2024-01-09/reasons' },
    body: { id: newId(), unitId: server.fixture.unitIds.ccvc, basis: 'Họp', lateReason: '', version: 0 },
  }),
  'an accepted day opened again': async () => {
    const { id, version } = await dayOf();
    return {
      ...{ as: 'an.nth', method: 'POST', path: `/api/day-reviews/${id}/reopening` },
      body: { id: newId(), version, reason: 'Sai số giờ' },
    };
  },
  leave: () => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/cadres/CB-HA/leave/${newId()}` },
    body: { fromOn: '2024-01-30', toOn: '2024-02-02', kind: 'annual', isHalf: false, version: 0 },
  }),
  'a post': () => ({
    ...{ as: 'phuc.nv', method: 'PUT', path: `/api/cadres/CB-HA/assignments/${newId()}` },
    body: {
      ...{ kind: 'concurrent', unitId: server.fixture.unitIds.snv, title: '', hasDutyToLog: false },
      ...{ positionId: server.fixture.positionIds.staff, fromOn: '2024-01-15', toOn: null },
      ...{ dailyMinutes: 480, weeklyPattern: null, decision: '12/QĐ', decidedOn: '2024-01-10' },
    },
  }),
  'the calendar': async () => {
    const { body } = await server.as('vinh.dq').get<{ days: object[]; stamp: string }>('/api/calendar/2024');
    const on = { on: '2024-01-17', kind: 'off', name: 'Nghỉ bù', isProvisional: false };
    return {
      ...{ as: 'vinh.dq', method: 'PUT', path: '/api/calendar/2024' },
      body: { days: [...body.days, on], stamp: body.stamp },
    };
  },
};

describe.each(Object.entries(WRITES))('%s', (_, tryOf) => {
  it('is refused in a closed month, and is done in an open one', async () => {
    const { as, method, path, body } = await tryOf();
    await closeAll(server);
    const refused = await server.as(as).request(method, path, body);
    expect([refused.status, (refused.body as unknown as Refusal).code]).toEqual([422, 'month-closed']);
    await server.db.updateTable('closing').set({ reopenedAt: CLOSING_NOW }).execute();
    const { status } = await server.as(as).request(method, path, body);
    expect(status).toBeLessThan(300);
  });
});

describe('a closed month', () => {
  it('refuses imported lines, leave and posts in the preview and in the import', async () => {
    await closeAll(server);
    const leave = {
      row: 2,
      cadreCode: 'CB-HA',
      fromOn: '2024-01-30',
      toOn: '2024-01-30',
      kind: 'annual',
      half: '',
    };
    for (const isDryRun of [true, false]) {
      const report = await importRows(server.db, 'leave', [leave as never], { isDryRun, now: server.now() });
      expect(report.refusals.map(({ code }) => code)).toEqual(['month-closed']);
    }
  });

  it('leaves a post that ends later, and leave of an open month, alone', async () => {
    await closeAll(server);
    const leave = { fromOn: '2024-02-06', toOn: '2024-02-06', kind: 'annual', isHalf: false, version: 0 };
    const { status } = await server.as('phuc.nv').put(`/api/cadres/CB-HA/leave/${newId()}`, leave);
    expect(status).toBeLessThan(300);
  });

  it('has each of many lines written meanwhile before or after it, never half', async () => {
    const days = ['02', '03', '04', '05', '09', '11', '12', '15', '16', '17', '18', '19'];
    const lines = days.map((day) =>
      lineOf(server, { workedOn: `2024-01-${day}`, output: null, minutes: 60 }),
    );
    const drafts = lines.map((line) => ({ ...line, id: newId() }));
    const people = ['ha.ttt', 'bao.pq', 'duyen.ltm'];
    for (const one of [...people, 'phuc.nv', 'yen.pt']) await server.as(one).get('/api/me');
    const writes = drafts.map(({ id, ...line }, index) => async () => {
      await new Promise((resolve) => setTimeout(resolve, index * 4));
      return writeLine(server, people[index % 3] ?? '', line, id);
    });
    const closing = closeUnit(server, 'yen.pt', 'STC').then(() => closeUnit(server, 'phuc.nv', 'SNV'));
    const answers = await Promise.all(writes.map((write) => write()));
    const { status } = await closing;
    const written = answers.filter((answer) => answer.status === 200).length;
    const stored = await server.db.selectFrom('work_entry').select('id').where('minutes', '=', 60).execute();
    expect(stored).toHaveLength(written);
    const others = answers.filter((answer) => answer.status !== 200).map(({ body }) => body.code);
    expect(others.filter((code) => code !== 'month-closed')).toEqual([]);
    // A draft stands in the way: either it came first and the closing is refused, or it found the month closed.
    expect(status).toBe(written > 0 ? 422 : 200);
  });
});
