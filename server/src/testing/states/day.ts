import { newId } from '@so-viec/shared/id/uuidv7';
import { CLOSING_NOW, closeUnit, reopen } from '../closings.ts';
import { openTestServer, type TestServer } from '../index.ts';
import { lineOf, writeLine } from '../line.ts';
import { reviewer } from '../reviewing.ts';
import { submitDay } from '../submitted-day.ts';
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

/** The days of an open month. */
export const walkOfDays: Walk = async () => {
  const server = await openTestServer({ now: '2024-01-31T09:00:00.000Z' });
  const days = daysFrom(1);
  const next = () => days.next().value ?? '';
  return {
    server,
    async make(state) {
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

/**
 * January is closed, opened again, and that is over; December is past its deadline. The states come one after another as
 * the months do.
 */
export const walkOfMonthsOver: Walk = async () => {
  const server = await openTestServer({ now: CLOSING_NOW });
  const [january, december] = [daysFrom(1), daysFrom(1, '2023-12')];
  const phuc = server.as('phuc.nv');
  const drafts = await several(server, 'draft', december, 3);
  const waiting = await several(server, 'submitted', december, 4);
  const closed = await several(server, 'accepted', january, 1);
  const { id: closing } = must(await closeUnit(server, 'phuc.nv', 'SNV')).body;
  const over: Row[] = [];
  const next = (days: Generator<string>) => days.next().value ?? '';

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
