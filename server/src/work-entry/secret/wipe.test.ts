import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailDaily, mailNew } from '../../notice/mail/mail-notices.ts';
import { pdfOf } from '../../testing/files.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { letPush, openPushService, pushBrowser, sendPushesTo } from '../../testing/pushes.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { sendFile } from '../../testing/scheme.ts';
import { nameOfKind, secretLineOf } from '../../testing/secret.ts';
import { submitAgain } from '../../testing/submitted-day.ts';
import { giveTask, taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const WORD = 'Chuyện không được ghi';
const worded = (changes: Partial<WorkEntryInput> = {}) =>
  lineOf(server, {
    note: `${WORD} 1`,
    output: { id: newId(), name: `${WORD} 2`, quantity: 1, documentNumber: `${WORD} 3` },
    ...changes,
  });

/** Letters that went stay as they went, those that wait do not; what a closing froze and what a file was read as is not touched by a line. */
const KEPT = new Set(['closed_finding', 'import_run', 'import_part']);

/** Every value of every table, the bytes of files as text. */
async function everything(): Promise<string> {
  const tables = (await server.db.introspection.getTables()).filter(({ name }) => !KEPT.has(name));
  expect(tables.length).toBeGreaterThan(90);
  const all = [];
  for (const { name } of tables) {
    const rows = await server.db
      .selectFrom(name as 'work_entry')
      .selectAll()
      .$if(name === 'mail', (q) => q.where('sentAt' as 'id', 'is', null))
      .execute();
    const read = rows.map((row) =>
      Object.values(row).map((value: unknown) => (Buffer.isBuffer(value) ? value.toString('utf8') : value)),
    );
    all.push([name, read]);
  }
  return JSON.stringify(all);
}

/** A finding of a check that quotes the number of a line. */
async function addFinding(entryId: string): Promise<void> {
  const { cadreIds, unitIds } = server.fixture;
  const settingsId = newId();
  const at = server.now().toISOString();
  const settings = {
    id: settingsId,
    edition: 99,
    settings: '{}',
    phrases: '[]',
    at,
    accountId: null,
    reason: '',
  };
  await server.db.insertInto('finding_settings').values(settings).execute();
  await server.db
    .insertInto('finding')
    .values({
      ...{
        id: newId(),
        month: '2024-01',
        rule: 'output-reused',
        subjectKind: 'cadre',
        subjectId: cadreIds.ha,
      },
      ...{ cadreId: cadreIds.ha, unitId: unitIds.ccvc, severity: 'look', settingsId },
      params: JSON.stringify({ count: 2, number: `${WORD} 3` }),
      ...{ entryIds: JSON.stringify([entryId]), lineCount: 1, state: 'open', foundAt: at },
      ...{ headFromOn: '2024-01-12', seenAt: null, changedAt: at, version: 1 },
    })
    .execute();
}

const paramsOfFindings = async () =>
  (await server.db.selectFrom('finding').select('params').execute()).map(({ params }) => JSON.parse(params));

const secretly = async (input: WorkEntryInput, version: number): Promise<WorkEntryInput> => {
  const name = await nameOfKind(server);
  const output = input.output && { ...input.output, name, documentNumber: '' };
  return { ...(await secretLineOf(server)), taskId: input.taskId, state: input.state, output, version };
};

describe('a line that is made confidential', () => {
  it('leaves no word of it anywhere, and the trail says by whom and when', async () => {
    const [id, input] = [newId(), worded()];
    await writeLine(server, 'ha.ttt', input, id);
    const { body } = await writeLine(server, 'ha.ttt', { ...input, note: `${WORD} 4`, version: 1 }, id);
    const outputId = input.output?.id ?? '';
    const link = { id: newId(), url: 'https://noi-bo.vn/bi-mat', name: `${WORD} 5` };
    await server.as('ha.ttt').post(`/api/outputs/${outputId}/evidence/links`, link);
    const file = `/api/outputs/${outputId}/files/${newId()}`;
    const sent = await sendFile(server.as('ha.ttt'), file, pdfOf(WORD), `${WORD}.pdf`);
    expect(sent.status).toBe(201);
    const fileId = file.split('/').at(-1) ?? '';
    const piece = {
      uploadId: fileId,
      ordinal: 0,
      content: Buffer.from(WORD),
      at: server.now().toISOString(),
    };
    const { ha } = server.fixture.accountIds;
    await server.db
      .insertInto('upload_piece')
      .values({ ...piece, accountId: ha })
      .execute();
    await addFinding(id);
    const dayId = body.entry.workDayId;
    const version = await submitAgain(server, 'ha.ttt', dayId);
    const day = { id: dayId, version };
    const returned = await reviewer(server, 'an.nth').giveBack({
      day,
      reason: `Sửa lại dòng “${WORD.toUpperCase()} 4”`,
    });
    expect(returned.status).toBe(200);
    expect(await everything()).toContain(WORD.toUpperCase());
    expect(await everything()).toContain(WORD);

    const made = await writeLine(server, 'ha.ttt', await secretly(input, 2), id);
    expect([made.status, made.body.entry]).toMatchObject([200, { isConfidential: true, version: 3 }]);
    expect(await everything()).not.toContain(WORD);
    expect(await everything()).not.toContain(WORD.toUpperCase());
    expect(await everything()).not.toContain('bi-mat');
    expect(await paramsOfFindings()).toEqual([{ count: 2, number: '' }]);
    expect(await server.db.selectFrom('stored_file').select('id').execute()).toEqual([]);
    const account = await server.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'ha.ttt')
      .execute();
    const revisions = await server.db
      .selectFrom('work_entry_revision')
      .select(['version', 'wipedBy', 'wipedAt'])
      .where('entryId', '=', id)
      .orderBy('version')
      .execute();
    expect(revisions).toEqual(
      [1, 2].map((v) => ({ version: v, wipedBy: account[0]?.id, wipedAt: expect.any(String) })),
    );
    const acts = server.db.selectFrom('audit_event').select(['act', 'accountId']).where('objectId', '=', id);
    expect(await acts.where('act', '=', 'entry.wipe').execute()).toEqual([
      { act: 'entry.wipe', accountId: account[0]?.id },
    ]);
  });

  it('takes the words out of the work that it alone had opened', async () => {
    const [id, taskId] = [newId(), newId()];
    const input = worded({ taskId, state: 'under-way', output: null });
    await writeLine(server, 'ha.ttt', input, id);
    expect((await writeLine(server, 'ha.ttt', await secretly(input, 1), id)).status).toBe(200);
    const task = await server.db.selectFrom('task').select('title').where('id', '=', taskId).execute();
    expect([await everything(), task]).toEqual([
      expect.not.stringContaining(WORD),
      [{ title: await nameOfKind(server) }],
    ]);
  });

  it('takes a proposal of ad hoc work along', async () => {
    const [id, taskId] = [newId(), newId()];
    const adHoc = { productId: null, adHocBy: `${WORD} 6`, taskId, proposes: true };
    const input = worded(adHoc);
    expect((await writeLine(server, 'ha.ttt', input, id)).status).toBe(200);
    const secret = { ...(await secretly(input, 1)), taskId: null };
    expect((await writeLine(server, 'ha.ttt', secret, id)).status).toBe(200);
    expect(await everything()).not.toContain(WORD);
  });

  it('leaves the words of other lines alone', async () => {
    const [id, other] = [newId(), newId()];
    await writeLine(server, 'ha.ttt', worded(), id);
    await writeLine(server, 'ha.ttt', worded({ ordinal: 1, note: 'Việc khác' }), other);
    const input = { ...(await secretLineOf(server)), version: 1 };
    expect((await writeLine(server, 'ha.ttt', input, id)).status).toBe(200);
    expect(await everything()).toContain('Việc khác');
  });
});

describe('what waits to tell of a line', () => {
  /** A given-back day whose reason quotes a line, on its way to a browser and by letter. */
  async function tellOf(id: string, input: WorkEntryInput) {
    await letPush(server);
    const browser = pushBrowser('https://push.example/send/ha');
    await server.as('ha.ttt').post('/api/push-subscriptions', { id: newId(), ...browser.given });
    const { ha } = server.fixture.cadreIds;
    const address = { email: 'ha.ttt@snv.vn' };
    await server.db.updateTable('cadre').set(address).where('id', '=', ha).execute();
    const { body } = await writeLine(server, 'ha.ttt', input, id);
    const day = {
      id: body.entry.workDayId,
      version: await submitAgain(server, 'ha.ttt', body.entry.workDayId),
    };
    await reviewer(server, 'an.nth').giveBack({ day, reason: `Sửa lại dòng “${WORD} 1”` });
    await giveTask(server, 'an.nth', taskFor(server, { title: 'Việc khác' }));
    await mailNew(server.db, LATER, '');
    await mailDaily(server.db, LATER, '');
    return browser;
  }
  const LATER = new Date('2024-01-12T10:10:00.000Z');
  const letters = () => server.db.selectFrom('mail').select(['body', 'sentAt', 'nextAt']).execute();

  it.each(['waits', 'was given up'])('says no word of it any more, a letter that %s too', async (state) => {
    const [id, input] = [newId(), worded()];
    const service = await openPushService();
    const browser = await tellOf(id, input);
    expect((await letters()).map(({ body }) => body)).toEqual([expect.stringContaining(WORD)]);
    if (state === 'was given up') await server.db.updateTable('mail').set({ nextAt: null }).execute();
    expect((await writeLine(server, 'ha.ttt', await secretly(input, 1), id)).status).toBe(200);
    expect(await everything()).not.toContain(WORD);
    expect(await sendPushesTo(service, server, LATER)).toMatchObject({ sent: 2 });
    const told = service.taken.map(({ body }) => browser.read(body));
    expect(told.map(({ title }) => title).sort()).toEqual([
      ...['Ngày 12/01/2024 bị trả lại', 'Được giao việc “Việc khác”'],
    ]);
    expect(JSON.stringify(told)).not.toContain(WORD);
    await mailDaily(server.db, LATER, '');
    const [letter, ...others] = await letters();
    expect([letter?.body, others]).toEqual([expect.stringContaining('Việc khác'), []]);
    expect(letter?.body).toContain('Ngày 12/01/2024 bị trả lại');
    await service.close();
  });
});

const remove = (id: string, version: number, wipe?: boolean) =>
  server.as('ha.ttt').post(`/api/work-entries/${id}/removal`, { version, ...(wipe ? { wipe } : {}) });

describe('a line that is removed for good', () => {
  it('leaves no word, and its revisions say by whom and when', async () => {
    const id = newId();
    const input = worded();
    await writeLine(server, 'ha.ttt', input, id);
    await writeLine(server, 'ha.ttt', { ...input, note: `${WORD} 4`, version: 1 }, id);
    const link = { id: newId(), url: 'https://noi-bo.vn/bi-mat', name: `${WORD} 5` };
    await server.as('ha.ttt').post(`/api/outputs/${input.output?.id}/evidence/links`, link);
    expect((await remove(id, 2, true)).status).toBe(204);
    expect((await remove(id, 2, true)).status).toBe(204);
    expect(await everything()).not.toContain(WORD);
    expect(await everything()).not.toContain('bi-mat');
    const { ha } = server.fixture.accountIds;
    const revisions = server.db
      .selectFrom('work_entry_revision')
      .select(['version', 'kind', 'wipedBy', 'wipedAt']);
    const wiped = { wipedBy: ha, wipedAt: server.now().toISOString() };
    expect(await revisions.orderBy('version').execute()).toEqual([
      { version: 1, kind: 'changed', ...wiped },
      { version: 2, kind: 'removed', ...wiped },
    ]);
    const acts = server.db.selectFrom('audit_event').select('act').where('objectId', '=', id).orderBy('act');
    expect((await acts.execute()).map(({ act }) => act)).toEqual([
      'entry.change',
      'entry.create',
      'entry.remove',
      'entry.wipe',
    ]);
  });

  it('goes with ad hoc work it had proposed and work it had opened', async () => {
    for (const proposes of [true, false]) {
      const [id, taskId] = [newId(), newId()];
      const adHoc = { productId: null, adHocBy: `${WORD} 6`, taskId, proposes };
      const input = worded(proposes ? adHoc : { taskId, state: 'under-way', output: null });
      expect((await writeLine(server, 'ha.ttt', input, id)).status).toBe(200);
      expect((await remove(id, 1, true)).status).toBe(204);
      expect(await everything()).not.toContain(WORD);
    }
  });

  it('keeps its words where that is not asked', async () => {
    const id = newId();
    await writeLine(server, 'ha.ttt', worded(), id);
    expect((await remove(id, 1)).status).toBe(204);
    expect(await everything()).toContain(`${WORD} 1`);
  });
});
