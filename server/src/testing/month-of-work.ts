import { type Db, inTransaction, lockOrganisation, raiseChangeCounter, rebuildFigures } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';

const AT = '2024-01-01T00:00:00.000Z';

interface OutputGiven {
  quantity: number;
  degree?: number | null;
  name?: string;
}

export interface LineGiven {
  minutes: number;
  state?: 'done' | 'under-way';
  productId?: string | null;
  isConfidential?: boolean;
  note?: string;
  output?: OutputGiven;
}

export interface DayGiven {
  cadreId: string;
  unitId: string;
  positionId: string;
  day: string;
  state?: 'draft' | 'submitted' | 'returned' | 'accepted';
  lines: LineGiven[];
}

interface UnitGiven {
  code: string;
  parentId: string | null;
  fromOn?: string;
  toOn?: string | null;
  isBody?: boolean;
  block?: string;
}

/** A version of a unit; of a unit that is not there yet it makes the unit too. */
export async function addUnit(db: Db, given: UnitGiven): Promise<string> {
  const known = await db.selectFrom('unit').select('id').where('code', '=', given.code).executeTakeFirst();
  const id = known?.id ?? newId();
  if (!known) await db.insertInto('unit').values({ id, code: given.code, createdAt: AT }).execute();
  const version = {
    id: newId(),
    unitId: id,
    fromOn: given.fromOn ?? '2020-01-01',
    toOn: given.toOn ?? null,
    name: given.code,
    nameFold: foldText(given.code),
    parentId: given.parentId,
    block: given.block ?? 'government',
    level: given.isBody ? 'body' : 'division',
    isBody: given.isBody ? 1 : 0,
    documentStyle: 'state',
    weeklyPattern: null,
    decision: null,
  };
  await db.insertInto('unit_version').values(version).execute();
  return id;
}

/** Somebody without a post yet; the code is made from the name. */
export async function addCadre(db: Db, fullName: string): Promise<string> {
  const id = newId();
  const names = { fullName, nameFold: foldText(fullName), nameSort: nameSortKey(fullName) };
  const code = foldText(fullName).replaceAll(' ', '-').toUpperCase();
  await db
    .insertInto('cadre')
    .values({ id, code, ...names, kind: 'civil-servant', email: null, createdAt: AT, version: 1 })
    .execute();
  return id;
}

interface PostGiven {
  cadreId: string;
  unitId: string;
  positionId: string;
  fromOn: string;
  toOn?: string;
  kind?: 'primary' | 'concurrent' | 'secondment';
}

export async function addPost(db: Db, { kind = 'primary', toOn, ...post }: PostGiven): Promise<void> {
  const rest = { title: '', dailyMinutes: 480, weeklyPattern: null, hasDutyToLog: 1, version: 1 };
  await db
    .insertInto('assignment')
    .values({ id: newId(), ...post, toOn: toOn ?? null, kind, ...rest })
    .execute();
}

export async function addLeave(db: Db, cadreId: string, day: string, isHalf = false): Promise<void> {
  const days = { fromOn: day, toOn: day, kind: 'annual', isHalf: isHalf ? 1 : 0 };
  await db
    .insertInto('leave')
    .values({ id: newId(), cadreId, ...days, version: 1 })
    .execute();
}

async function addLine(db: Db, given: DayGiven, workDayId: string, line: LineGiven, ordinal: number) {
  const { cadreId, unitId, positionId, day } = given;
  const of = { cadreId, unitId, positionId, productId: line.productId ?? null, coefficientMilli: 0 };
  const id = newId();
  await db
    .insertInto('work_entry')
    .values({
      ...{ id, workDayId, ...of, month: day.slice(0, 7), workedOn: day, taskGroup: 'D', adHocBy: 'Giám đốc' },
      ...{ taskId: null, note: line.note ?? '', minutes: line.minutes, state: line.state ?? 'done' },
      ...{
        isConfidential: line.isConfidential ? 1 : 0,
        ordinal,
        enteredAt: null,
        importKey: null,
        version: 1,
      },
    })
    .execute();
  if (!line.output) return;
  const { quantity, degree = null, name = 'Văn bản' } = line.output;
  const isDone = line.state !== 'under-way';
  const outputId = newId();
  await db
    .insertInto('output')
    .values({
      ...{ id: outputId, ...of, taskId: null, name, quantity, documentNumber: '', documentOn: null },
      ...{ deliveredOn: isDone ? day : null, workDayId: isDone ? workDayId : null, degree, version: 1 },
      ...{ standing: !isDone ? 'planned' : degree ? 'accepted' : 'waiting', kind: '' },
    })
    .execute();
  await db.insertInto('output_entry').values({ outputId, entryId: id }).execute();
}

/** A day with its lines, as if it had been logged; `sumUp` brings the sums to it. */
export async function addDay(db: Db, given: DayGiven): Promise<void> {
  const id = newId();
  const { cadreId, unitId, day, state = 'submitted' } = given;
  const rest = { stepCount: 0, basis: '', lateReason: '', touchedAt: AT, version: 1 };
  await db
    .insertInto('work_day')
    .values({ id, cadreId, workedOn: day, unitId, state, ...rest })
    .execute();
  for (const [ordinal, line] of given.lines.entries()) await addLine(db, given, id, line, ordinal);
}

/** Brings the sums of these months to the lines, and tells that the organisation changed. */
export async function sumUp(db: Db, fromMonth: string, toMonth = fromMonth): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockOrganisation(trx);
    await raiseChangeCounter(trx);
    await rebuildFigures(trx, fromMonth, toMonth);
  });
}
