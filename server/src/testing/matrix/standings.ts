import { inTransaction, raiseChangeCounter } from '@so-viec/db';
import { FIXTURE_HASH } from '@so-viec/db/testing';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { TestServer } from '../index.ts';
import { addCadre, addPost, addUnit } from '../month-of-work.ts';
import { giveRole } from '../roles.ts';

/** How people stand to the work of Trần Thị Thu Hà in Phòng Công chức, viên chức (of Sở Nội vụ), and who it is here. */
export const STANDINGS = {
  self: 'ha.ttt',
  /** Of her unit, and no more. */
  colleague: 'bao.pq',
  unitHead: 'an.nth',
  unitDeputy: 'anh.vn',
  /** Stands in for the head today. */
  standIn: 'duyen.ltm',
  /** Stood in for the head until yesterday. */
  pastStandIn: 'loi.hv',
  bodyHead: 'tuan.lm',
  bodyDeputy: 'hanh.dt',
  topHead: 'khanh.bv',
  /** Of the unit beside hers, in the same body. */
  sibling: 'anh.em',
  siblingHead: 'truong.phong.ben',
  /** Heads the unit she left at the end of 2023. */
  formerHead: 'truong.phong.cu',
  /** Heads the body in which she has a second post. */
  secondHead: 'giam.doc.thu.hai',
  /** Personnel officer of that body. */
  secondPersonnel: 'to.chuc.thu.hai',
  otherHead: 'huy.tq',
  otherStaff: 'yen.pt',
  personnel: 'phuc.nv',
  /** Was personnel of her body until yesterday. */
  pastPersonnel: 'to.chuc.cu',
  otherPersonnel: 'to.chuc.khac',
  centralPersonnel: 'to.chuc.tinh',
  committee: 'thu.dt',
  otherCommittee: 'uy.ban.khac',
  auditor: 'son.lv',
  otherAuditor: 'kiem.tra.khac',
  admin: 'vinh.dq',
} as const;

export type Standing = keyof typeof STANDINGS;
export const ALL_STANDINGS = Object.keys(STANDINGS) as Standing[];

/** The people of STANDINGS whom the fixture does not have, with their units, posts and offices. */
export async function seatAll(server: TestServer): Promise<{ formerUnitId: string }> {
  const { db, fixture } = server;
  const { unitIds, cadreIds, positionIds } = fixture;
  const beside = await addUnit(db, { code: 'SNV-TCBC', parentId: unitIds.snv });
  const former = await addUnit(db, { code: 'SNV-VP', parentId: unitIds.snv });
  const second = await addUnit(db, { code: 'SYT', parentId: unitIds.tinh, isBody: true });
  const ha = { cadreId: cadreIds.ha, positionId: positionIds.staff };
  await addPost(db, { ...ha, unitId: former, fromOn: '2022-01-01', toOn: '2022-12-31' });
  await addPost(db, { ...ha, unitId: second, fromOn: '2023-01-01', kind: 'concurrent' });
  await seat(server, 'anh.em', beside);
  await seat(server, 'truong.phong.ben', beside, true);
  await seat(server, 'truong.phong.cu', former, true);
  await seat(server, 'giam.doc.thu.hai', second, true);
  const standIn = { unitId: unitIds.ccvc, fromCadreId: cadreIds.an, fromOn: '2024-01-02' };
  const toHold = [
    { toCadreId: cadreIds.duyen, toOn: null },
    { toCadreId: cadreIds.loi, toOn: '2024-01-11' },
  ];
  for (const held of toHold) {
    await db
      .insertInto('delegation')
      .values({ id: newId(), ...standIn, ...held })
      .execute();
  }
  await addOffice(server, 'to.chuc.cu', 'personnel', unitIds.snv, '2024-01-11');
  await addOffice(server, 'to.chuc.thu.hai', 'personnel', second);
  await addOffice(server, 'to.chuc.khac', 'personnel', unitIds.stc);
  await addOffice(server, 'to.chuc.tinh', 'personnel', null);
  await addOffice(server, 'uy.ban.khac', 'committee', unitIds.stc);
  await addOffice(server, 'kiem.tra.khac', 'auditor', unitIds.stc);
  await inTransaction(db, raiseChangeCounter);
  return { formerUnitId: former };
}

/** Somebody with a post in a unit and a login, who heads it or does not. */
export async function seat(server: TestServer, username: string, unitId: string, heads = false) {
  const { db, fixture } = server;
  const cadreId = await addCadre(db, username.replaceAll('.', ' '));
  await addPost(db, { cadreId, unitId, positionId: fixture.positionIds.staff, fromOn: '2023-01-01' });
  if (heads) {
    const held = { id: newId(), unitId, cadreId, kind: 'head' as const, fromOn: '2023-01-01', toOn: null };
    await db.insertInto('headship').values(held).execute();
  }
  await addLogin(server, username, cadreId);
  return cadreId;
}

async function addOffice(
  server: TestServer,
  username: string,
  role: string,
  unitId: string | null,
  toOn: string | null = null,
): Promise<void> {
  await addLogin(server, username, null);
  await giveRole(server, username, role, unitId);
  if (toOn === null) return;
  const { id } = await server.db
    .selectFrom('account')
    .select('id')
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  await server.db.updateTable('role_grant').set({ toOn }).where('accountId', '=', id).execute();
}

/** A login that has read the notice and whose first days are over. */
export async function addLogin(
  { db }: TestServer,
  username: string,
  cadreId: string | null,
): Promise<string> {
  const id = newId();
  const at = '2023-01-01T00:00:00.000Z';
  const account = {
    ...{ id, username, displayName: username, cadreId, passwordHash: FIXTURE_HASH, disabledAt: null },
    ...{ mustChangePassword: 0, createdAt: at, version: 1 },
  };
  await db.insertInto('account').values(account).execute();
  await db
    .insertInto('notice_reading')
    .values({ id: newId(), accountId: id, edition: NOTICE_EDITION, at })
    .execute();
  await db.insertInto('first_day').values({ accountId: id, state: 'left', step: 0, at }).execute();
  return id;
}
