import { newId } from '@so-viec/shared/id/uuidv7';
import { CLOSING_NOW, closeUnit, reopen } from '../closings.ts';
import { addDay, openTestServer, type TestServer } from '../index.ts';
import { lineOf, writeLine } from '../line.ts';
import { checker } from '../products.ts';
import { reviewer } from '../reviewing.ts';
import { secretLineOf } from '../secret.ts';
import { submitAgain, submitDay } from '../submitted-day.ts';
import type { Row } from './asked.ts';
import { must, type Walk } from './walk.ts';

/** Working days that nobody has written on, from one on. */
function* daysFrom(first: number, month = '2024-01'): Generator<string> {
  for (let day = first; day <= 31; day++) yield `${month}-${`${day}`.padStart(2, '0')}`;
}

type Grown = 'none' | 'draft' | 'submitted' | 'returned' | 'accepted';

/** A day of Hà in a state, by what she and her head do; it has one line with one product. */
export async function dayIn(server: TestServer, state: Grown, workedOn: string): Promise<Row> {
  const line = { ...lineOf(server, { workedOn, minutes: 60 }) };
  const late = { basis: 'Trực cơ quan', lateReason: 'Đi công tác' };
  const none = { id: newId(), version: 0, entryIds: [newId()] };
  const grown = state === 'none' ? none : await grow(server, state, line, late);
  const { version } = grown;
  const stored = await server.db
    .selectFrom('work_entry')
    .select('version')
    .where('id', '=', grown.entryIds[0] ?? '')
    .executeTakeFirst();
  const entry = { id: grown.entryIds[0], body: { ...line, minutes: 90, version: stored?.version ?? 0 } };
  return {
    says: { id: grown.id, workDayId: grown.id, version, reason: 'Sai số giờ' },
    to: {
      'PUT /work-entries/:id': entry,
      'PUT /work-entries/:id · another': { body: lineOf(server, { workedOn, minutes: 30 }), id: newId() },
      'POST /work-entries/:id/removal': { id: grown.entryIds[0], version: stored?.version ?? 0 },
      'PUT /work-days/:day/reasons': {
        day: workedOn,
        body: { id: grown.id, unitId: line.unitId, basis: 'Họp', lateReason: 'Họp', version },
      },
    },
    kept: ['work_day', grown.id],
  };
}

async function grow(
  server: TestServer,
  state: Exclude<Grown, 'none'>,
  line: ReturnType<typeof lineOf>,
  late: { basis: string; lateReason: string },
) {
  if (state === 'draft') {
    const { status, body } = await writeLine(server, 'ha.ttt', line);
    if (status !== 200) throw new Error(JSON.stringify(body));
    const given = { id: body.entry.workDayId, unitId: line.unitId, ...late, version: 0 };
    const { body: day } = await server
      .as('ha.ttt')
      .put<{ version: number }>(`/api/work-days/${line.workedOn}/reasons`, { ...given, version: 1 });
    return { id: body.entry.workDayId, version: day.version, entryIds: [body.entry.id] };
  }
  const day = await submitDay(server, 'ha.ttt', [line], late);
  const an = reviewer(server, 'an.nth');
  if (state === 'returned') await an.giveBack({ day, reason: 'Thiếu kết quả' });
  if (state === 'accepted') await an.accept({ day });
  return state === 'submitted' ? day : { ...day, version: day.version + 1 };
}

/** A confidential line of Hà that her head is named for. */
async function secretIn(server: TestServer, state: string, workedOn: string): Promise<Row> {
  const id = newId();
  const line = await secretLineOf(server, { workedOn });
  const { entry } = must(await writeLine(server, 'ha.ttt', line, id)).body;
  const reasons = { basis: 'Trực cơ quan', lateReason: 'Đi công tác' };
  const an = server.as('an.nth');
  if (state !== 'of a draft') {
    const version = await submitAgain(server, 'ha.ttt', entry.workDayId, workedOn, reasons);
    const said = { id: newId(), version: 1, answer: 'confirmed' };
    if (state !== 'waiting') must(await an.post(`/api/secret-lines/${id}/vouchings`, said));
    const day = { id: entry.workDayId, version };
    if (state === 'accepted') await reviewer(server, 'an.nth').accept({ day });
  }
  return { says: { id, version: 1, answer: 'not-known' }, kept: ['work_entry', id] };
}

/** The days of an open month. */
export const walkOfDays: Walk = async () => {
  const server = await openTestServer({ now: '2024-01-31T09:00:00.000Z' });
  const days = daysFrom(1);
  const next = () => days.next().value ?? '';
  return {
    server,
    async make(state, kind) {
      if (kind === 'confidential line') return secretIn(server, state, next());
      if (state !== 'accepted for 16 minutes') return dayIn(server, state as Grown, next());
      const row = await dayIn(server, 'accepted', next());
      server.setNow(new Date(server.now().getTime() + 16 * 60_000).toISOString());
      return row;
    },
  };
};

/** So many days in a state, one after another. */
async function several(server: TestServer, state: Grown, days: Generator<string>, count: number) {
  const rows: Row[] = [];
  for (let nth = 0; nth < count; nth++) rows.push(await dayIn(server, state, days.next().value ?? ''));
  return rows;
}

/** What is left of rows that cannot be made any more. */
function oneOf(rows: Row[]): Row {
  const row = rows.shift();
  if (!row) throw new Error('There is no such row left.');
  return row;
}

/** Products of an accepted day: some are not decided on when its month is closed. */
async function productsOf(server: TestServer, day: string) {
  const { cadreIds, unitIds, positionIds, productIds } = server.fixture;
  const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  const productId = productIds.staff[0] ?? null;
  const lines = Array.from({ length: 10 }, () => ({ minutes: 30, productId, output: { quantity: 1 } }));
  await addDay(server.db, { ...of, day, state: 'accepted', lines });
  const find = server.db.selectFrom('output').select('id').where('deliveredOn', '=', day).orderBy('id');
  const ids = (await find.execute()).map(({ id }) => id);
  const [decided, waiting] = [ids.slice(0, 4), ids.slice(4)];
  const checks = decided.map((outputId) => acceptanceOf(outputId, 1));
  await checker(server, 'an.nth').checkAll(checks);
  return {
    undecided: waiting.length,
    waiting: waiting.map((id) => closedProduct(server, id, { version: 1, checkId: newId() })),
    accepted: checks.map(({ id: checkId, outputId }) =>
      closedProduct(server, outputId, { version: 2, checkId }),
    ),
  };
}

const acceptanceOf = (outputId: string, version: number) => {
  const check = { kind: 'accepted', degree: 100, quantity: 0, delays: 0, reason: '' };
  return { id: newId(), outputId, version, ...check };
};

function closedProduct(
  { fixture: { cadreIds } }: TestServer,
  id: string,
  { version, checkId }: { version: number; checkId: string },
): Row {
  const shares = [cadreIds.ha, cadreIds.bao].map((cadreId) => ({ cadreId, shareMilli: 500 }));
  return {
    says: { id, version, outputId: id, checkId },
    to: {
      'PUT /outputs/:id/facts': { kind: 'Công văn', documentNumber: '', documentOn: null },
      'PUT /outputs/:id/shares': { body: { version, shares } },
      'POST /outputs/:id/evidence/links': { body: { id: newId(), url: 'https://a.vn/b', name: '' } },
      'POST /product-reviews/checks': { body: { checks: [acceptanceOf(id, version)] } },
    },
    kept: ['output', id],
  };
}

/**
 * January is closed, opened again, and that is over; December is past its deadline. The states come one after another as
 * the months do.
 */
export const walkOfMonthsOver: Walk = async () => {
  const server = await openTestServer({ now: CLOSING_NOW });
  const [january, december] = [daysFrom(1), daysFrom(1, '2023-12')];
  const next = (days: Generator<string>) => days.next().value ?? '';
  const phuc = server.as('phuc.nv');
  const drafts = await several(server, 'draft', december, 3);
  const waiting = await several(server, 'submitted', december, 4);
  const closed = await several(server, 'accepted', january, 1);
  const products = await productsOf(server, next(january));
  const { undecided } = products;
  const { id: closing } = must(await closeUnit(server, 'phuc.nv', 'SNV', { undecided })).body;
  const over: Row[] = [];
  const before: Record<string, () => Promise<void>> = {
    'none, opened again': () => reopen(server, closing),
    'none, opening over': async () => {
      over.push(...(await several(server, 'draft', january, 3)));
      const due = { month: '2023-12', unit: 'SNV', dueOn: '2024-02-06' };
      must(await phuc.put(`/api/closing-deadlines/${newId()}`, due));
      server.setNow('2024-02-12T02:00:00.000Z');
    },
    'draft, late with grace': async () => {
      const of = { month: '2023-12', unit: 'SNV', cadre: 'CB-HA', untilOn: '2024-02-20', reason: 'Ốm' };
      must(await phuc.put(`/api/closing-grace/${newId()}`, of));
    },
  };
  const made: Record<string, () => Promise<Row> | Row> = {
    'undecided, closed': () => oneOf(products.waiting),
    'decided, closed': () => oneOf(products.accepted),
    'none, closed': () => dayIn(server, 'none', next(january)),
    'accepted, closed': () => oneOf(closed),
    'none, opened again': () => dayIn(server, 'none', next(january)),
    'accepted, opened again': () => dayIn(server, 'accepted', next(january)),
    'none, opening over': () => dayIn(server, 'none', next(january)),
    'draft, opening over': () => oneOf(over),
    'none, late': () => dayIn(server, 'none', next(december)),
    'draft, late': () => oneOf(drafts),
    'submitted, late': () => oneOf(waiting),
    'draft, late with grace': () => dayIn(server, 'draft', next(december)),
  };
  return {
    server,
    async make(state) {
      await before[state]?.();
      delete before[state];
      return (await made[state]?.()) as Row;
    },
  };
};
