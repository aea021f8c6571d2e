import {
  type Db,
  findAccountByUsername,
  insertDelegation,
  inTransaction,
  remarkRows,
  type Trx,
} from '@so-viec/db';
import { changerAs, changeUnits } from '@so-viec/server';
import { addDays, type CivilDay, firstDayOf, lastDayOf } from '@so-viec/shared/civil-day/civil-day';
import type { UnitChange, UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import { ADMIN_EVERYWHERE, DEMO_ADMINISTRATOR } from '../accounts.ts';
import type { Codes } from '../bulk/codes.ts';
import { lately } from '../story/lately.ts';
import type { Story } from '../story/story.ts';
import { MERGERS, type Merger, RENAMINGS } from './reform.data.ts';

interface Of {
  codes: Codes;
  newId: () => string;
}

/** The reform of 2025 as far as the demo has its bodies, the official roles of bodies, and a head who is away. */
export async function insertReform(db: Db, story: Story, { codes, newId }: Of): Promise<void> {
  await inTransaction(db, (trx) => insertRoles(trx));
  const administrator = await findAccountByUsername(db, DEMO_ADMINISTRATOR);
  if (administrator) {
    const at = new Date(lately(story.plan.today, '01:00'));
    const doer = { accountId: administrator.id, cadreId: null, roles: ADMIN_EVERYWHERE, at, newId };
    for (const change of await changesOf(db, story, { codes, newId })) {
      await changeUnits(db, await changerAs(db, doer), change);
    }
  }
  await inTransaction(db, (trx) => insertStandIn(trx, story, newId));
}

/** A body uses its people and scores them; the committee and the department of home affairs manage. */
async function insertRoles(trx: Trx): Promise<void> {
  const managing = trx.selectFrom('unit').select('id').where('code', 'in', ['BTC', 'SNV']);
  const set = (officialRoles: number) =>
    trx.updateTable('unit_version').set({ officialRoles }).returning('id');
  const using = await set(6).where('isBody', '=', 1).execute();
  await remarkRows(trx, 'unit_version', using);
  await remarkRows(trx, 'unit_version', await set(7).where('unitId', 'in', managing).execute());
}

async function changesOf(db: Db, { plan }: Story, { codes, newId }: Of): Promise<UnitChange[]> {
  const [live] = plan.liveMonths;
  const happened = (on: CivilDay) =>
    on > lastDayOf(plan.toMonth) && on <= plan.today && (live === undefined || on < firstDayOf(live));
  const stands = (code: string) => codes.units.has(code);
  const root = await rootCode(db);
  const mergers = MERGERS.filter(
    ({ on, from, into }) => happened(on) && from.every(stands) && (typeof into !== 'string' || stands(into)),
  );
  const renamings = RENAMINGS.filter(({ on, code }) => happened(on) && stands(code));
  const found = mergers.map((merger): [CivilDay, Promise<UnitChange>] => [
    merger.on,
    mergeOf(db, merger, root, newId()),
  ]);
  for (const { on, decision, code, name } of renamings) {
    const content = contentOf(db, code).then((held) => ({ ...held, name }));
    const id = newId();
    found.push([
      on,
      content.then((next) => ({
        kind: 'rename',
        id,
        on,
        decision,
        unit: { code, version: 1 },
        content: next,
      })),
    ]);
  }
  return Promise.all(found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change));
}

async function mergeOf(
  db: Db,
  { on, decision, from, into }: Merger,
  root: string,
  id: string,
): Promise<UnitChange> {
  const units = from.map((code) => ({ code, version: 1 }));
  const [first = ''] = from;
  const rest = { mergesNamesakes: true, keepsLeaders: true };
  if (typeof into === 'string') {
    return {
      kind: 'merge',
      id,
      on,
      decision,
      units,
      into: { code: into, version: 1 },
      made: null,
      headCadreId: null,
      ...rest,
    };
  }
  const content = { ...(await contentOf(db, first)), name: into.name };
  const made = { code: into.code, parent: root, content };
  const headCadreId = await headOf(db, first, on);
  return { kind: 'merge', id, on, decision, units, into: null, made, headCadreId, ...rest };
}

/** The head of the first body heads the new one. */
async function headOf(db: Db, code: string, on: CivilDay): Promise<string | null> {
  const heads = await db
    .selectFrom('headship as h')
    .innerJoin('unit as u', 'u.id', 'h.unitId')
    .select(['h.cadreId', 'h.fromOn', 'h.toOn'])
    .where('u.code', '=', code)
    .where('h.kind', '=', 'head')
    .execute();
  return heads.find(({ fromOn, toOn }) => fromOn < on && (toOn ?? on) >= on)?.cadreId ?? null;
}

async function contentOf(db: Db, code: string): Promise<UnitContentInput> {
  const version = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .select(['v.name', 'v.block', 'v.level', 'v.documentStyle', 'v.officialRoles', 'v.weeklyPattern'])
    .where('u.code', '=', code)
    .orderBy('v.fromOn', 'desc')
    .executeTakeFirstOrThrow();
  return version as UnitContentInput;
}

async function rootCode(db: Db): Promise<string> {
  const row = await db
    .selectFrom('unit_version as v')
    .innerJoin('unit as u', 'u.id', 'v.unitId')
    .select('u.code')
    .where('v.parentId', 'is', null)
    .executeTakeFirstOrThrow();
  return row.code;
}

const DAYS_AWAY = 4;

/** The head of the division for trying out is away for some days; the deputy stands in. */
async function insertStandIn(trx: Trx, { plan, cast, cadres }: Story, newId: () => string): Promise<void> {
  const ofName = (username: string) =>
    cadres.find((cadre) => cast.has(cadre.code) && cadre.username === username);
  const [head, deputy] = [ofName('thang.nv'), ofName('ngoc.ptb')];
  if (!head || !deputy) return;
  const people = await trx
    .selectFrom('cadre')
    .select(['id', 'code'])
    .where('code', 'in', [head.code, deputy.code])
    .execute();
  const idOf = (code: string) => people.find((person) => person.code === code)?.id ?? '';
  const headship = await trx
    .selectFrom('headship')
    .select('unitId')
    .where('cadreId', '=', idOf(head.code))
    .where('kind', '=', 'head')
    .orderBy('fromOn', 'desc')
    .executeTakeFirst();
  if (!headship) return;
  await insertDelegation(trx, {
    ...{ id: newId(), unitId: headship.unitId, fromCadreId: idOf(head.code), toCadreId: idOf(deputy.code) },
    ...{
      fromOn: plan.today,
      toOn: addDays(plan.today, DAYS_AWAY),
      charge: 'Duyệt nhật ký, giao việc của phòng',
    },
  });
}
