import { newId } from '@so-viec/shared/id/uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

interface Suggestions {
  openTasks: {
    id: string;
    title: string;
    minutes: number;
    days: number;
    output: { id: string } | null;
    adHocBy?: string;
  }[];
}
const openTasks = async () =>
  (await server.as('ha.ttt').get<Suggestions>('/api/work-days/2024-01-12/suggestions')).body.openTasks;
const outputs = () => server.db.selectFrom('output').selectAll().execute();

describe('work of many days', () => {
  const taskId = newId();
  const output = { id: newId(), name: 'Kế hoạch biên chế 2024', quantity: 1, documentNumber: '' };
  const lines = ['2024-01-10', '2024-01-11', '2024-01-12'].map((workedOn) => ({ id: newId(), workedOn }));
  const input = (i: number, state: 'done' | 'under-way') =>
    lineOf(server, { workedOn: lines[i]?.workedOn ?? '', taskId, state, output, minutes: 120 });

  it('is opened by a line under way, with its product planned', async () => {
    const answer = await writeLine(server, 'ha.ttt', input(0, 'under-way'), lines[0]?.id);
    expect(answer.body.entry).toMatchObject({
      taskId,
      taskTitle: 'Kế hoạch biên chế 2024',
      state: 'under-way',
    });
    expect(await outputs()).toMatchObject([{ deliveredOn: null, workDayId: null, taskId }]);
  });

  it('gathers the lines of the days that follow', async () => {
    await writeLine(server, 'ha.ttt', input(1, 'under-way'), lines[1]?.id);
    expect(await openTasks()).toMatchObject([
      { id: taskId, minutes: 240, days: 2, output: { id: output.id } },
    ]);
    expect(await outputs()).toHaveLength(1);
  });

  it('is delivered by the line that is done', async () => {
    await writeLine(server, 'ha.ttt', input(2, 'done'), lines[2]?.id);
    expect(await outputs()).toMatchObject([{ deliveredOn: '2024-01-12' }]);
    expect(await openTasks()).toEqual([]);
  });

  it('lets an earlier day be mended without delivering again', async () => {
    const answer = await writeLine(
      server,
      'ha.ttt',
      { ...input(0, 'under-way'), note: 'Rà soát số liệu 18 cơ quan', version: 1 },
      lines[0]?.id,
    );
    expect(answer.status).toBe(200);
    expect(await outputs()).toMatchObject([{ deliveredOn: '2024-01-12' }]);
  });

  it('refuses another product on an earlier day, and says when it was delivered', async () => {
    const renamed = { ...input(0, 'under-way'), output: { ...output, name: 'Kế hoạch khác' }, version: 2 };
    const answer = await writeLine(server, 'ha.ttt', renamed, lines[0]?.id);
    expect(answer.body.fields).toMatchObject([
      { path: 'output.name', code: 'output-delivered', params: { day: '2024-01-12' } },
    ]);
  });

  it('takes no more lines once delivered', async () => {
    const answer = await writeLine(server, 'ha.ttt', { ...input(2, 'under-way'), minutes: 30 });
    expect(answer.body).toMatchObject({ code: 'task-not-open' });
  });

  it('is open again when the line that was done is under way again', async () => {
    await writeLine(server, 'ha.ttt', { ...input(2, 'under-way'), version: 1 }, lines[2]?.id);
    expect(await outputs()).toMatchObject([{ deliveredOn: null, workDayId: null }]);
    expect(await openTasks()).toMatchObject([{ minutes: 360, days: 3 }]);
  });

  it("is not somebody else's to go on with", async () => {
    const answer = await writeLine(server, 'bao.pq', { ...input(2, 'done'), output: null });
    expect(answer.body).toMatchObject({ code: 'task-not-open' });
  });

  it('goes with its last line', async () => {
    for (const { id } of lines) {
      const row = await server.db
        .selectFrom('work_entry')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirst();
      await server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version: row?.version ?? 0 });
    }
    expect(await server.db.selectFrom('task').select('id').execute()).toEqual([]);
    expect(await outputs()).toEqual([]);
  });
});

describe('one product', () => {
  it('does not finish several lines', async () => {
    const shared = {
      taskId: newId(),
      output: { id: newId(), name: 'Tờ trình', quantity: 1, documentNumber: '' },
    };
    const ids = [newId(), newId()];
    const open = lineOf(server, { ...shared, state: 'under-way', minutes: 30 });
    for (const id of ids) await writeLine(server, 'bao.pq', open, id);
    const answers = [];
    for (const id of ids) {
      answers.push(
        await writeLine(server, 'bao.pq', { ...open, taskId: null, state: 'done', version: 1 }, id),
      );
    }
    expect(answers.map(({ status }) => status)).toEqual([409, 409]);
  });
});

describe('ad hoc work of many days', () => {
  it('is offered again with who asked for it', async () => {
    const asked = { productId: null, adHocBy: 'Phó Giám đốc Đỗ Thị Hạnh', taskId: newId(), output: null };
    await writeLine(
      server,
      'ha.ttt',
      lineOf(server, { ...asked, state: 'under-way', workedOn: '2024-01-11' }),
    );
    expect(await openTasks()).toMatchObject([{ adHocBy: 'Phó Giám đốc Đỗ Thị Hạnh', productId: null }]);
  });
});
