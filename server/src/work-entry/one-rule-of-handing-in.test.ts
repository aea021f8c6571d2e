import { newId } from '@so-viec/shared/id/uuidv7';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../import/import-file.ts';
import { CLOSING_NOW } from '../testing/closings.ts';
import { ENTRY_HEADER, lineOf as rowOf } from '../testing/entry-lines.ts';
import { openTestServer, type TestServer } from '../testing/index.ts';
import { lineOf, writeLine } from '../testing/line.ts';
import { addTask, maker } from '../testing/products.ts';
import { submitDay } from '../testing/submitted-day.ts';

const DAY = '2024-01-15';
const NUMBER = '12/TTr-SNV';
/** The same number as people write it. */
const SAID = '012 / ttr-snv';
const LATE = { lateReason: 'Đi công tác, chưa ghi kịp' };

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer({ now: CLOSING_NOW });
});
afterEach(() => server.close());

const product = (documentNumber: string) => ({ id: newId(), name: 'Tờ trình', quantity: 1, documentNumber });
/** Bảo's product with the number, handed in. */
const colleague = async () => {
  const lines = [{ workedOn: DAY, output: product(NUMBER) }];
  return (await submitDay(server, 'bao.pq', lines, LATE)).outputIds[0] ?? '';
};

async function bring(who: string, on: string, number: string) {
  const { code } = await server.db
    .selectFrom('output_product')
    .select('code')
    .where('id', '=', server.fixture.productIds.staff[0] ?? '')
    .executeTakeFirstOrThrow();
  const row = rowOf({ who, on, product: code, output: 'Tờ trình', quantity: '1', number });
  const bytes = Buffer.from([ENTRY_HEADER, row].join('\n'));
  const of = { kind: 'entries', bytes, fileName: 'dong.csv', isDryRun: false, now: server.now() } as const;
  const { added, refusals } = await importFile(server.db, of);
  return { added, refusals };
}

/** What a day is refused for when it is handed in: a line may be written, for a draft counts nothing and claims nothing. */
interface Rule {
  begin: () => Promise<unknown>;
  code: string;
  /** Refused too without a line, and as a change of what was handed in. */
  ofProduct: boolean;
}

const RULES: Record<string, Rule> = {
  'hours on a day of leave without their basis': {
    begin: async () => {
      const leave = { fromOn: DAY, toOn: '2024-01-16', kind: 'annual', isHalf: 0, version: 1 };
      const row = { id: newId(), cadreId: server.fixture.cadreIds.ha, ...leave };
      await server.db.insertInto('leave').values(row).execute();
    },
    ...{ code: 'basis-missing', ofProduct: false },
  },
  'a document that a colleague has handed in': {
    ...{ begin: colleague, code: 'document-claimed', ofProduct: true },
  },
  'a document of a product that one has a share of': {
    begin: async () => {
      const id = await colleague();
      const { cadreIds } = server.fixture;
      const shares = [cadreIds.bao, cadreIds.ha].map((cadreId) => ({ cadreId, shareMilli: 500 }));
      expect((await maker(server, 'bao.pq').share(id, shares)).status).toBe(200);
    },
    ...{ code: 'document-claimed', ofProduct: true },
  },
  'a document that a file of history brought': {
    begin: async () =>
      expect(await bring('CB-BAO', '15/01/2024', NUMBER)).toEqual({ added: 1, refusals: [] }),
    ...{ code: 'document-claimed', ofProduct: true },
  },
};

describe.each(Object.entries(RULES))('%s', (_, { begin, code, ofProduct }) => {
  it('is refused by every way of handing in, and comes in by a file of history alone', async () => {
    await begin();
    const ha = server.as('ha.ttt');
    const own = newId();
    const line = lineOf(server, { workedOn: DAY, output: product(SAID) });
    const { status, body } = await writeLine(server, 'ha.ttt', line, own);
    expect(status).toBe(200);
    const dayId = body.entry.workDayId;
    const { body: seen } = await ha.get<{ days: { id: string; version: number }[] }>(`/api/work-days/${DAY}`);
    const { body: given } = await ha.put<{ version: number }>(`/api/work-days/${DAY}/reasons`, {
      ...{ ...seen.days[0], unitId: line.unitId, basis: '', ...LATE },
    });
    const step = { id: newId(), version: given.version, reason: '' };
    // The second time as from a device that never heard the answer, which sends its line again before.
    for (let times = 0; times < 2; times++) {
      expect((await writeLine(server, 'ha.ttt', line, own)).status).toBe(200);
      expect((await ha.post(`/api/work-days/${dayId}/submission`, step)).body.code).toBe(code);
    }
    const day = server.db.selectFrom('work_day').select('state').where('id', '=', dayId);
    expect(await day.executeTakeFirst()).toEqual({ state: 'draft' });
    if (ofProduct) await refusesProduct(code);
    // History needs no basis (rules §2) and claims nothing anew (decisions): two people with one number are a signal's.
    expect(await bring('CB-HA', '16/01/2024', SAID)).toEqual({ added: 1, refusals: [] });
  });
});

async function refusesProduct(code: string): Promise<void> {
  const ha = maker(server, 'ha.ttt');
  const task = await addTask(server, 'ha', { openedOn: '2024-01-02' });
  expect((await ha.deliverTask(task, { documentNumber: SAID })).body.code).toBe(code);
  const other = await submitDay(server, 'ha.ttt', [{ workedOn: '2024-02-05', output: product('99/TTr') }]);
  expect((await ha.facts(other.outputIds[0] ?? '', { documentNumber: SAID })).body).toMatchObject({ code });
}
