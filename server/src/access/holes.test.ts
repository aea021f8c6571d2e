import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf } from '../testing/files.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf as usualLine, writeLine } from '../testing/line.ts';
import { maker } from '../testing/products.ts';
import { sendFile } from '../testing/scheme.ts';
import { giveTask, stepTask, taskFor } from '../testing/tasks.ts';
import { openSecondOffice, proposeTransfer } from '../testing/transfers.ts';

/** Holes that other timesheets had: each test goes red when the hole is made. */
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** Of ten minutes: a day has room for many. */
const lineOf: typeof usualLine = (of, changes) => usualLine(of, { minutes: 10, ...changes });

const entryOf = (id: string) =>
  server.db.selectFrom('work_entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a line', () => {
  it('stays its person’s, whoever writes under its id', async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', lineOf(server), id);
    const before = await entryOf(id);
    const taken = lineOf(server, { note: 'Của Bảo', version: before.version });
    expect((await writeLine(server, 'bao.pq', taken, id)).status).toBe(404);
    expect((await server.as('bao.pq').post(`/api/work-entries/${id}/removal`, { version: 1 })).status).toBe(
      404,
    );
    expect(await entryOf(id)).toEqual(before);
  });

  it('takes from its body nothing that is not the person’s to say', async () => {
    const { bao } = server.fixture.cadreIds;
    const [id, outputId] = [newId(), newId()];
    const output = { id: outputId, name: 'Công văn', quantity: 1, documentNumber: '91/SNV-CCVC' };
    const more = {
      cadreId: bao,
      coefficientMilli: 99_000,
      taskGroup: 'A',
      month: '2023-01',
      enteredAt: null,
    };
    const graded = { ...output, degree: 100, standing: 'accepted', coefficientMilli: 99_000, cadreId: bao };
    const sent = { ...lineOf(server, { output: graded as never }), ...more, workDayId: newId() };
    expect((await server.as('ha.ttt').put(`/api/work-entries/${id}`, sent)).status).toBe(200);
    const { ha } = server.fixture.cadreIds;
    expect(await entryOf(id)).toMatchObject({ cadreId: ha, month: '2024-01', taskGroup: 'C' });
    const made = await server.db
      .selectFrom('output')
      .selectAll()
      .where('id', '=', outputId)
      .executeTakeFirstOrThrow();
    expect(made).toMatchObject({ cadreId: ha, degree: null, standing: 'waiting' });
    expect(made.coefficientMilli).toBeLessThan(99_000);
  });

  it('goes on no work that was ended, or is somebody else’s', async () => {
    const [ended, others] = [newId(), newId()];
    const { body } = await giveTask(server, 'an.nth', taskFor(server), ended);
    const step = { version: body.version, kind: 'cancelled', reason: 'Không còn cần' };
    expect((await stepTask(server, 'an.nth', [ended, 'ending'], step)).status).toBe(200);
    await giveTask(server, 'an.nth', taskFor(server, {}, ['bao', 'ccvc']), others);
    const on = (taskId: string) => {
      const productId = server.fixture.productIds.staff[1] ?? null;
      return writeLine(
        server,
        'ha.ttt',
        lineOf(server, { taskId, productId, state: 'under-way', output: null }),
      );
    };
    const open = newId();
    await giveTask(server, 'an.nth', taskFor(server), open);
    expect((await on(open)).status).toBe(200);
    for (const taskId of [ended, others]) {
      expect((await on(taskId)).body.code).toBe('task-not-open');
      const offered = await server.as('ha.ttt').raw('/api/work-days/2024-01-12/suggestions');
      expect(await offered.text()).not.toContain(taskId);
    }
  });
});

describe('who has a right over one end of a relation', () => {
  it('gives, moves and hands on no work to or from the other body', async () => {
    const id = newId();
    const { body } = await giveTask(server, 'an.nth', taskFor(server), id);
    const moved = taskFor(server, { version: body.version, reason: 'Chuyển' }, ['yen', 'stc']);
    expect((await giveTask(server, 'an.nth', moved, id)).status).toBeGreaterThanOrEqual(400);
    const outside = await giveTask(server, 'an.nth', taskFor(server, {}, ['yen', 'stc']));
    expect(outside.body.code).toBe('task-person-outside');
    expect(
      (await giveTask(server, 'huy.tq', { ...moved, cadreId: server.fixture.cadreIds.yen }, id)).status,
    ).toBe(404);
    const helped = taskFor(server, { collaboratorIds: [server.fixture.cadreIds.yen] });
    expect((await giveTask(server, 'an.nth', helped)).status).toBeGreaterThanOrEqual(400);
    const handed = { fromTaskId: id, toCadreId: server.fixture.cadreIds.yen, quantity: 1, reason: 'Nhờ' };
    const sent = {
      ...handed,
      cadreId: handed.toCadreId,
      unitId: server.fixture.unitIds.stc,
      version: body.version,
    };
    expect((await server.as('ha.ttt').put(`/api/handovers/${newId()}`, sent)).status).toBeGreaterThanOrEqual(
      400,
    );
    const [task] = await server.db.selectFrom('task').select('cadreId').where('id', '=', id).execute();
    expect(task?.cadreId).toBe(server.fixture.cadreIds.ha);
  });

  it('shares no product with somebody of another body', async () => {
    const outputId = newId();
    const output = { id: outputId, name: 'Báo cáo', quantity: 1, documentNumber: '' };
    await writeLine(server, 'ha.ttt', lineOf(server, { output }));
    const { ha, yen } = server.fixture.cadreIds;
    const shares = [ha, yen].map((cadreId) => ({ cadreId, shareMilli: 500 }));
    expect((await maker(server, 'ha.ttt').share(outputId, shares)).status).toBeGreaterThanOrEqual(400);
  });

  it('answers no transfer that they proposed', async () => {
    await openSecondOffice(server);
    const id = await proposeTransfer(server);
    const { status } = await server
      .as('phuc.nv')
      .post(`/api/transfers/${id}/refusal`, { id: newId(), version: 1, reason: 'Không' });
    expect(status).toBe(403);
    expect(
      (
        await server
          .as('yen.pt')
          .post(`/api/transfers/${id}/withdrawal`, { id: newId(), version: 1, reason: 'Không' })
      ).status,
    ).toBe(403);
  });
});

describe('a part that is asked for under another whole', () => {
  it('is not there', async () => {
    const [mine, other, file, task, otherTask, taskFile, leave] = Array.from({ length: 7 }, () => newId());
    for (const id of [mine, other]) {
      const output = { id: `${id}`, name: 'Báo cáo', quantity: 1, documentNumber: '' };
      await writeLine(server, 'ha.ttt', lineOf(server, { output }));
    }
    const ha = server.as('ha.ttt');
    expect((await sendFile(ha, `/api/outputs/${mine}/files/${file}`, pdfOf('a'), 'a.pdf')).status).toBe(201);
    for (const id of [task, otherTask]) await giveTask(server, 'an.nth', taskFor(server), id);
    const an = server.as('an.nth');
    expect(
      (await sendFile(an, `/api/tasks/${task}/files/${taskFile}`, pdfOf('b'), 'b.pdf')).status,
    ).toBeLessThan(300);
    const days = { fromOn: '2024-01-22', toOn: '2024-01-22', kind: 'annual', isHalf: false, version: 0 };
    const phuc = server.as('phuc.nv');
    expect((await phuc.put(`/api/cadres/CB-HA/leave/${leave}`, days)).status).toBe(200);
    const evidence = await server.db
      .selectFrom('evidence')
      .select('id')
      .where('fileId', '=', `${file}`)
      .executeTakeFirstOrThrow();
    const asked = [
      [
        (await ha.raw(`/api/outputs/${mine}/files/${file}`)).status,
        (await ha.raw(`/api/outputs/${other}/files/${file}`)).status,
      ],
      [
        (await an.raw(`/api/tasks/${task}/files/${taskFile}`)).status,
        (await an.raw(`/api/tasks/${otherTask}/files/${taskFile}`)).status,
      ],
      [200, (await ha.post(`/api/outputs/${other}/evidence/${evidence.id}/removal`, { version: 1 })).status],
      [200, (await phuc.post(`/api/cadres/CB-BAO/leave/${leave}/removal`, { version: 1 })).status],
      [
        200,
        (await phuc.put(`/api/cadres/CB-BAO/leave/${leave}`, { ...days, kind: 'sick', version: 1 })).status,
      ],
    ];
    for (const [right, wrong] of asked) expect([right, (wrong ?? 0) >= 400]).toEqual([200, true]);
    const kept = await server.db
      .selectFrom('leave')
      .select(['cadreId', 'kind'])
      .where('id', '=', `${leave}`)
      .execute();
    expect(kept).toEqual([{ cadreId: server.fixture.cadreIds.ha, kind: 'annual' }]);
    const proof = await server.db
      .selectFrom('evidence')
      .select('removedAt')
      .where('id', '=', evidence.id)
      .execute();
    expect(proof).toEqual([{ removedAt: null }]);
  });
});

describe('what people are chosen from', () => {
  it('names nobody of a body that is not one’s own', async () => {
    const outputId = newId();
    await writeLine(
      server,
      'ha.ttt',
      lineOf(server, { output: { id: outputId, name: 'Báo cáo', quantity: 1, documentNumber: '' } }),
    );
    const asked: [string, string][] = [
      ['ha.ttt', `outputs/${outputId}/colleagues`],
      ['ha.ttt', 'meeting-invitees?on=2024-01-12'],
      ['ha.ttt', 'meeting-invitees?on=2024-01-12&q=yen'],
      ['ha.ttt', 'cadres?q=yen'],
      ['an.nth', 'task-choices'],
      ['an.nth', 'task-choices?unit=SNV-CCVC'],
      ['an.nth', 'summary/2024-01/people?q=yen'],
      ['an.nth', 'units/SNV-CCVC/people'],
      ['phuc.nv', 'units/SNV/people?q=yen'],
      ['phuc.nv', 'accounts?q=yen'],
    ];
    for (const [username, path] of asked) {
      const response = await server.as(username).raw(`/api/${path}`);
      expect([username, path, response.status]).toEqual([username, path, 200]);
      const text = await response.text();
      expect([username, path, /Phan Thị Yến|Trần Quốc Huy|CB-YEN/.test(text)]).toEqual([
        username,
        path,
        false,
      ]);
    }
    for (const path of ['units/STC/people', 'task-choices?unit=STC', 'accounts/candidates?unit=STC'])
      expect([403, 404]).toContain((await server.as('an.nth').get(`/api/${path}`)).status);
  });
});
