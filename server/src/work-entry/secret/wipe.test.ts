import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pdfOf } from '../../testing/files.ts';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { reviewer } from '../../testing/reviewing.ts';
import { sendFile } from '../../testing/scheme.ts';
import { nameOfKind, secretLineOf } from '../../testing/secret.ts';
import { submitAgain } from '../../testing/submitted-day.ts';

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

/** Every text of every table but the log of the import and the settings. */
async function everything(): Promise<string> {
  const tables = ['work_entry', 'work_entry_revision', 'output', 'output_delivery', 'output_check'] as const;
  const more = ['task', 'task_step', 'evidence', 'stored_file', 'notice', 'audit_event'] as const;
  const all = [];
  for (const table of [...tables, ...more]) all.push(await server.db.selectFrom(table).selectAll().execute());
  return JSON.stringify(all);
}

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
    const dayId = body.entry.workDayId;
    const version = await submitAgain(server, 'ha.ttt', dayId);
    const day = { id: dayId, version };
    const returned = await reviewer(server, 'an.nth').giveBack({ day, reason: 'Sửa lại dòng 1' });
    expect(returned.status).toBe(200);
    expect(await everything()).toContain(WORD);

    const made = await writeLine(server, 'ha.ttt', await secretly(input, 2), id);
    expect([made.status, made.body.entry]).toMatchObject([200, { isConfidential: true, version: 3 }]);
    expect(await everything()).not.toContain(WORD);
    expect(await everything()).not.toContain('bi-mat');
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
