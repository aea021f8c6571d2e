import type { Db } from '@so-viec/db';
import { hashPassword } from '@so-viec/server';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { FACTOR_OFF } from '@so-viec/shared/account/second-factor.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';

const BENCH_UNITS = 60;
export const BENCH_PEOPLE = 1400;
/** People with a login: one for each connection. */
export const BENCH_WRITERS = 50;
export const BENCH_PASSWORD = 'mat-khau-do-toc-do';
export const BENCH_COMMITTEE = 'bench.uy.ban';
export const writerName = (index: number): string => `bench.${index}`;

const SINCE = '2010-01-01';
const AT = '2010-01-01T00:00:00.000Z';
const chunks = <R>(rows: R[]): R[][] =>
  Array.from({ length: Math.ceil(rows.length / 200) }, (_, i) => rows.slice(i * 200, (i + 1) * 200));

function unitRow(id: string, name: string, parentId: string | null) {
  const words = { name, nameFold: foldText(name), block: 'government', documentStyle: 'state' };
  const level = parentId ? 'body' : 'province';
  return {
    ...{ id: newId(), unitId: id, fromOn: SINCE, toOn: null, ...words, parentId },
    ...{ level, isBody: 1, weeklyPattern: null, decision: null },
  };
}

async function insertUnits(db: Db): Promise<{ root: string; bodies: string[] }> {
  const ids = Array.from({ length: BENCH_UNITS + 1 }, () => newId());
  const [root = '', ...bodies] = ids;
  await db
    .insertInto('unit')
    .values(ids.map((id, index) => ({ id, code: `U${index}`, createdAt: AT })))
    .execute();
  const rows = bodies.map((id, index) => unitRow(id, `Sở thứ ${index + 1}`, root));
  await db
    .insertInto('unit_version')
    .values([unitRow(root, 'Tỉnh', null), ...rows])
    .execute();
  return { root, bodies };
}

/** The one position of every benchmark, with its one product. */
export async function insertPosition(db: Db): Promise<string> {
  const [catalogueId, positionId] = [newId(), newId()];
  await db
    .insertInto('position_catalogue')
    .values({
      ...{ id: catalogueId, code: 'BENCH', title: '', decision: null, decidedOn: null },
      ...{ fromOn: SINCE, toOn: null, state: 'in-force', copiedFromId: null, version: 1 },
    })
    .execute();
  const position = { code: 'NV', name: 'Chuyên viên', nameFold: 'chuyen vien', sector: 'administrative' };
  await db
    .insertInto('position')
    .values({ id: positionId, catalogueId, ...position, group: 'specialised', rank: null, version: 1 })
    .execute();
  const product = { code: 'SP', name: 'Hồ sơ', nameFold: 'ho so', measure: 'hồ sơ', taskGroup: 'C' };
  const weight = { complexityGroup: 1, pointsMilli: 1000, coefficientMilli: 1000, standardMinutes: null };
  await db
    .insertInto('output_product')
    .values({
      ...{ id: newId(), catalogueId, positionId, ...product, ...weight, isStandard: 1, isRepetitive: 0 },
      ...{ evidenceKind: 'none', version: 1 },
    })
    .execute();
  return positionId;
}

async function insertPeople(db: Db, bodies: string[], positionId: string): Promise<string[]> {
  const ids = Array.from({ length: BENCH_PEOPLE }, () => newId());
  const cadres = ids.map((id, index) => {
    const fullName = `Nguyễn Văn ${String(index).padStart(4, '0')}`;
    const names = { fullName, nameFold: foldText(fullName), nameSort: nameSortKey(fullName) };
    const rest = { kind: 'civil-servant', email: null, createdAt: AT, version: 1 };
    return { id, code: `CB${index}`, ...names, ...rest };
  });
  const posts = ids.map((cadreId, index) => ({
    ...{ id: newId(), cadreId, unitId: bodies[index % bodies.length] ?? '', positionId, kind: 'primary' },
    ...{
      title: '',
      fromOn: SINCE,
      toOn: null,
      dailyMinutes: 480,
      weeklyPattern: null,
      hasDutyToLog: 1,
      version: 1,
    },
  }));
  for (const rows of chunks(cadres)) await db.insertInto('cadre').values(rows).execute();
  for (const rows of chunks(posts)) await db.insertInto('assignment').values(rows).execute();
  return ids;
}

async function insertAccounts(db: Db, cadreIds: string[], root: string): Promise<void> {
  const passwordHash = await hashPassword(BENCH_PASSWORD);
  const names = [BENCH_COMMITTEE, ...Array.from({ length: BENCH_WRITERS }, (_, index) => writerName(index))];
  const accounts = names.map((username, index) => ({
    ...{ id: newId(), username, displayName: username, cadreId: cadreIds[index - 1] ?? null, passwordHash },
    ...{ mustChangePassword: 0, disabledAt: null, createdAt: AT, version: 1 },
  }));
  await db.insertInto('account').values(accounts).execute();
  const readings = accounts.map(({ id }) => ({
    id: newId(),
    accountId: id,
    edition: NOTICE_EDITION,
    at: AT,
  }));
  await db.insertInto('notice_reading').values(readings).execute();
  const accountId = accounts[0]?.id ?? '';
  const grant = { id: newId(), accountId, role: 'committee', unitId: root, fromOn: SINCE, toOn: null };
  await db.insertInto('role_grant').values(grant).execute();
}

/** Sixty bodies, 1,400 people with one position, a committee account and fifty writers. */
export async function insertBenchOrganisation(db: Db): Promise<void> {
  const { root, bodies } = await insertUnits(db);
  const cadreIds = await insertPeople(db, bodies, await insertPosition(db));
  await insertAccounts(db, cadreIds, root);
  await db
    .insertInto('setting')
    .values({ name: 'secondFactor', value: JSON.stringify(FACTOR_OFF) })
    .execute();
}
