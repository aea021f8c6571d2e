import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../../testing/index.ts';
import { lineOf, writeLine } from '../../testing/line.ts';
import { checker, DAY_BY_DECREE, maker, NOW_BY_DECREE, storyOf } from '../../testing/products.ts';
import { secretLineOf } from '../../testing/secret.ts';
import { submitDay } from '../../testing/submitted-day.ts';
import { taskFor } from '../../testing/tasks.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
});
afterEach(() => server.close());

const today = { workedOn: DAY_BY_DECREE };
const delivered = async () => submitDay(server, 'ha.ttt', [await secretLineOf(server, today)]);
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

describe('a product of a confidential line', () => {
  it('takes no document, proof or cause in words, and its page offers none', async () => {
    const [outputId = ''] = (await delivered()).outputIds;
    const by = maker(server, 'ha.ttt');
    expect(codeOf(await by.facts(outputId, { kind: 'Báo cáo', documentNumber: '5/BC' }))).toEqual([
      422,
      'secret-output',
    ]);
    expect(codeOf(await by.link(outputId, 'https://noi-bo.vn/a'))).toEqual([422, 'secret-output']);
    await checker(server, 'an.nth').fault(outputId);
    const [fault] = (await storyOf(server, 'ha.ttt', outputId)).checks;
    expect(codeOf(await by.askCause(outputId, fault?.id ?? ''))).toEqual([422, 'secret-output']);
    const story = await storyOf(server, 'ha.ttt', outputId);
    expect([story.isConfidential, story.may]).toMatchObject([
      true,
      { change: false, prove: false, askCause: false, deliverAgain: true },
    ]);
  });

  it('is handed in again without a word', async () => {
    const [outputId = ''] = (await delivered()).outputIds;
    await checker(server, 'an.nth').fault(outputId);
    const by = maker(server, 'ha.ttt');
    expect(codeOf(await by.deliverAgain(outputId, { note: 'Đã sửa phần A' }))).toEqual([
      422,
      'secret-output',
    ]);
    expect((await by.deliverAgain(outputId, { note: '' })).status).toBe(200);
  });

  it('is accepted, also by itself, once who is named has confirmed its line', async () => {
    const named = { voucherId: server.fixture.cadreIds.tuan };
    const day = await submitDay(server, 'ha.ttt', [await secretLineOf(server, { ...today, ...named })]);
    const [outputId = ''] = day.outputIds;
    const by = checker(server, 'an.nth');
    expect(await by.check(outputId)).toMatchObject({ problem: { code: 'secret-not-vouched' } });
    const said = { id: newId(), version: 1, answer: 'confirmed' };
    await server.as('tuan.lm').post(`/api/secret-lines/${day.entryIds[0]}/vouchings`, said);
    expect(await by.check(outputId)).toMatchObject({ outcome: 'done' });
  });
});

describe('confidential work of many days', () => {
  it('is not handed in under a name, handed over or given words by a head', async () => {
    const taskId = newId();
    const underWay = { taskId, state: 'under-way' as const, output: null };
    await writeLine(server, 'ha.ttt', await secretLineOf(server, { ...today, ...underWay }));
    expect(codeOf(await maker(server, 'ha.ttt').deliverTask(taskId))).toEqual([422, 'secret-task']);
    const { bao } = server.fixture.cadreIds;
    const handover = { fromTaskId: taskId, cadreId: bao, quantity: 1, staysAssigned: false, reason: 'Nghỉ' };
    const asked = await server.as('ha.ttt').put<{ code: string }>(`/api/handovers/${newId()}`, handover);
    expect(codeOf(asked)).toEqual([422, 'secret-task']);
    const move = { id: newId(), version: 1, dueOn: '2026-12-01', reason: 'Việc A' };
    const moved = await server.as('an.nth').post<{ code: string }>(`/api/tasks/${taskId}/due-day`, move);
    expect(codeOf(moved)).toEqual([422, 'secret-task']);
    const given = await server
      .as('an.nth')
      .put<{ code: string }>(`/api/tasks/${taskId}`, taskFor(server, {}));
    expect(given.status).not.toBe(200);
  });
});

it('a line taken from a meeting is not made confidential: the meeting is known by its name', async () => {
  const meeting = newId();
  const said = {
    ...{ kind: 'meeting', title: 'Họp về A', fromOn: DAY_BY_DECREE, toOn: DAY_BY_DECREE, minutes: 90 },
    ...{ outputName: 'Biên bản', documentNumber: '', cadreIds: [server.fixture.cadreIds.ha], version: 0 },
  };
  expect((await server.as('bao.pq').put(`/api/meetings/${meeting}`, said)).status).toBe(200);
  const line = await secretLineOf(server, { ...today, meetingId: meeting });
  expect((await writeLine(server, 'ha.ttt', line)).body.code).toBe('secret-meeting');
  const id = newId();
  const open = lineOf(server, { ...today, meetingId: meeting, minutes: 60, output: null });
  expect((await writeLine(server, 'ha.ttt', open, id)).status).toBe(200);
  const later = await secretLineOf(server, { ...today, version: 1 });
  expect((await writeLine(server, 'ha.ttt', later, id)).body.code).toBe('secret-meeting');
});
