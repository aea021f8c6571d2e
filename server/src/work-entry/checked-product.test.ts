import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { checker, DAY_BY_DECREE, NOW_BY_DECREE, storyOf } from '../testing/products.ts';
import { type SubmittedDay, submitDay } from '../testing/submitted-day.ts';

/** Hà's day with one product is checked by the head, and taken back by her while the day itself still waits. */
let server: TestServer;
let day: SubmittedDay;
const output = { id: newId(), name: 'Văn bản thẩm định', quantity: 1, documentNumber: '901/SNV-CCVC' };
const opened: TestServer[] = [];
beforeEach(async () => {
  server = await openTestServer({ now: NOW_BY_DECREE });
  opened.push(server);
  day = await submitDay(server, 'ha.ttt', [{ workedOn: DAY_BY_DECREE, output }]);
});
afterAll(async () => {
  for (const { close } of opened) await close();
});

const entryId = () => day.entryIds[0] ?? '';
const outputId = () => day.outputIds[0] ?? '';
const takeBack = async () => {
  const { body } = await server
    .as('ha.ttt')
    .post<{ version: number }>(`/api/work-days/${day.id}/withdrawal`, {
      ...{ id: newId(), version: day.version, reason: '' },
    });
  day.version = body.version;
};
const change = (changes: Partial<WorkEntryInput>, version = 1) =>
  writeLine(
    server,
    'ha.ttt',
    lineOf(server, { workedOn: DAY_BY_DECREE, output, version, ...changes }),
    entryId(),
  );
const remove = () =>
  server.as('ha.ttt').post<{ code: string }>(`/api/work-entries/${entryId()}/removal`, { version: 1 });
const monthOfHa = () =>
  server.db
    .selectFrom('cadre_month')
    .select(['outputsDelivered', 'outputsAccepted'])
    .where('cadreId', '=', server.fixture.cadreIds.ha)
    .execute();

const MOVES: [string, () => Partial<WorkEntryInput>][] = [
  ['work under way', () => ({ state: 'under-way', taskId: newId() })],
  ['a heavier product of the list', () => ({ productId: server.fixture.productIds.staff[1] ?? null })],
  ['ad hoc work', () => ({ productId: null, adHocBy: 'Giám đốc' })],
  ['a task', () => ({ state: 'done', taskId: newId() })],
];

describe('a product that was accepted before its day', () => {
  beforeEach(async () => {
    expect((await checker(server, 'an.nth').check(outputId())).outcome).toBe('done');
    await takeBack();
  });

  it.each(MOVES)('does not become %s: it stays accepted for what it was', async (_, moved) => {
    const before = await storyOf(server, 'ha.ttt', outputId());
    const { status, body } = await change(moved());
    expect([status, body.code]).toEqual([422, 'output-accepted']);
    expect(await storyOf(server, 'ha.ttt', outputId())).toEqual(before);
    expect(await monthOfHa()).toEqual([{ outputsDelivered: 0, outputsAccepted: 0 }]);
  });

  it('goes neither with its line nor from it', async () => {
    expect([(await remove()).body.code, (await change({ output: null })).body.code]).toEqual([
      'output-accepted',
      'output-accepted',
    ]);
  });

  it('lets the hours and the words of its line be mended', async () => {
    expect((await change({ minutes: 90, note: 'Thẩm định 2 hồ sơ' })).status).toBe(200);
    expect(await storyOf(server, 'ha.ttt', outputId())).toMatchObject({ standing: 'accepted', degree: 100 });
  });
});

describe('a product in which a fault was found', () => {
  beforeEach(async () => {
    expect((await checker(server, 'an.nth').fault(outputId())).outcome).toBe('done');
    await takeBack();
  });

  it.each(MOVES)('does not become %s: its fault stays in the month', async (_, moved) => {
    const { status, body } = await change(moved());
    expect([status, body.code]).toEqual([422, 'output-faulted']);
  });

  it('goes neither with its line nor from it', async () => {
    expect([(await remove()).body.code, (await change({ output: null })).body.code]).toEqual([
      'output-faulted',
      'output-faulted',
    ]);
    expect(await storyOf(server, 'ha.ttt', outputId())).toMatchObject({ deliveredOn: DAY_BY_DECREE });
  });

  it('stays as many items as it was: its fault is not shed by fewer', async () => {
    const { status, body } = await change({ output: { ...output, quantity: 2 } });
    const fields = [{ path: 'output.quantity', code: 'output-faulted' }];
    expect([status, body]).toMatchObject([422, { code: 'output-faulted', fields }]);
    expect(await storyOf(server, 'ha.ttt', outputId())).toMatchObject({ quantity: 1 });
  });

  it('is mended in its line', async () => {
    const mended = { ...output, name: 'Văn bản thẩm định, đã bổ sung', documentNumber: '902/SNV-CCVC' };
    expect((await change({ output: mended })).status).toBe(200);
  });
});

describe('a product whose fault was taken back', () => {
  it('goes with its line', async () => {
    const { fault, undo } = checker(server, 'an.nth');
    await fault(outputId());
    const [check] = await server.db.selectFrom('output_check').select('id').execute();
    expect((await undo(outputId(), check?.id ?? '')).outcome).toBe('done');
    await takeBack();
    expect((await remove()).status).toBe(204);
  });
});
