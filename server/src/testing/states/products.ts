import { newId } from '@so-viec/shared/id/uuidv7';
import { openTestServer, type TestServer } from '../index.ts';
import { lineOf, writeLine } from '../line.ts';
import { checker, DAY_BY_DECREE, maker, NOW_BY_DECREE } from '../products.ts';
import { submitDay } from '../submitted-day.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

const LINES = 12;

/** Two instants are told apart: what was delivered after a decision waits for another. */
function tick(server: TestServer): void {
  server.setNow(new Date(server.now().getTime() + 1000).toISOString(), { keepSessions: true });
}

/** Products of Hà that wait to be checked, several of one day. */
async function* waiting(server: TestServer): AsyncGenerator<string, never> {
  for (let day = Number(DAY_BY_DECREE.slice(-2)); ; day--) {
    const workedOn = `${DAY_BY_DECREE.slice(0, 8)}${`${day}`.padStart(2, '0')}`;
    const lines = Array.from({ length: LINES }, () => ({ workedOn, minutes: 30 }));
    const reasons = { basis: 'Trực cơ quan', lateReason: 'Đi công tác' };
    yield* (await submitDay(server, 'ha.ttt', lines, reasons)).outputIds;
  }
}

async function versionOf({ db }: TestServer, id: string): Promise<number> {
  const find = db.selectFrom('output').select('version').where('id', '=', id);
  return (await find.executeTakeFirstOrThrow()).version;
}

/** A product of a line whose day is not handed in. */
async function ofDraft(server: TestServer): Promise<string> {
  const line = lineOf(server, { workedOn: '2026-11-03', minutes: 30 });
  must(await writeLine(server, 'ha.ttt', line));
  return line.output?.id ?? '';
}

type Grown = { last: string; finding: string };

/** What becomes of a product that waits; the last decision and the fault. */
async function grow(server: TestServer, id: string, state: string): Promise<Grown> {
  const [an, ha] = [checker(server, 'an.nth'), maker(server, 'ha.ttt')];
  tick(server);
  if (state === 'waiting') return { last: newId(), finding: newId() };
  const version = await versionOf(server, id);
  if (state === 'accepted') return { last: (await an.check(id, { version })).id, finding: newId() };
  const { id: finding } = await an.fault(id, { version });
  tick(server);
  if (state === 'handed in again') must(await ha.deliverAgain(id, { quantity: 1 }));
  if (state.startsWith('cause')) must(await ha.askCause(id, finding));
  tick(server);
  if (state === 'cause confirmed') must(await an.answer(id, finding, true));
  if (state === 'cause refused') must(await an.answer(id, finding, false, 'Không phải'));
  tick(server);
  return { last: finding, finding };
}

async function rowOf(server: TestServer, id: string, { last, finding }: Grown): Promise<Row> {
  const version = await versionOf(server, id);
  const { ha, bao } = server.fixture.cadreIds;
  const document = { documentNumber: '', documentOn: null };
  const check = { outputId: id, version, degree: null, quantity: 0, delays: 0, reason: '' };
  return {
    says: { id, version, outputId: id, ofCheckId: finding, checkId: last, reason: 'Mất điện cả ngày' },
    to: {
      'POST /outputs/:id/deliveries': { quantity: 1, ...document, note: 'Đã bổ sung' },
      'PUT /outputs/:id/facts': { kind: 'Công văn', ...document },
      'PUT /outputs/:id/shares': {
        body: { version, shares: [ha, bao].map((cadreId) => ({ cadreId, shareMilli: 500 })) },
      },
      'POST /outputs/:id/evidence/links': { body: { id: newId(), url: 'https://a.vn/c', name: 'Bản lưu' } },
      'POST /outputs/:id/causes': { quantity: 1 },
      'POST /outputs/:id/causes/answer': { isConfirmed: true },
      'POST /product-reviews/checks · accept': {
        body: { checks: [{ ...check, id: newId(), kind: 'accepted' }] },
      },
      'POST /product-reviews/checks · fault': {
        body: { checks: [{ ...check, id: newId(), kind: 'fault', quantity: 1, reason: 'Thiếu phụ lục' }] },
      },
    },
    kept: ['output', id],
  };
}

/** A product with a proof and a colleague who has a share of it. */
async function withShareAndProof(server: TestServer, id: string): Promise<string> {
  const { ha, bao } = server.fixture.cadreIds;
  const proof = newId();
  must(await maker(server, 'ha.ttt').link(id, 'https://a.vn/b', proof));
  const shares = [ha, bao].map((cadreId) => ({ cadreId, shareMilli: 500 }));
  must(await maker(server, 'ha.ttt').share(id, shares));
  return proof;
}

/** Products of a month that is judged by Nghị định 335/2025. */
export const walkOfProducts: Walk = async () => {
  const server = await openTestServer({ now: NOW_BY_DECREE });
  const products = waiting(server);
  return {
    server,
    async make(state, kind) {
      if (state === 'not handed in')
        return rowOf(server, await ofDraft(server), { last: newId(), finding: newId() });
      const { value: id } = await products.next();
      const isJoint = kind === 'share and proof of a product';
      const evidenceId = isJoint ? await withShareAndProof(server, id) : newId();
      const row = await rowOf(server, id, await grow(server, id, state));
      return { ...row, says: { ...row.says, evidenceId } };
    },
  };
};
