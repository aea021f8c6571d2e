import { hash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Db, settleTables } from '@so-viec/db';
import { FIXTURE_HASH } from '@so-viec/db/testing';
import { auditPlaceOf, openConfiguredDatabase } from '@so-viec/server';
import { NOTICE_EDITION } from '@so-viec/shared/account/account.schema';
import { addMonths, type Month, monthOf, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { insertMonth } from '../../bench/database.ts';
import { insertBenchOrganisation } from '../../bench/organisation.ts';

/** Somebody who is signed in, where they work and what they make there. */
export interface Signed {
  cookie: string;
  unitId: string;
  positionId: string;
  productId: string;
}

const CHUNK = 200;

/** 1,400 people of sixty bodies in an empty database, with so many months of work behind them. */
export async function fillProvince(
  at: { databaseUrl: string; dataFolder: string },
  months: number,
): Promise<void> {
  const db = await openConfiguredDatabase(at);
  try {
    await insertBenchOrganisation(db);
    const last: Month = addMonths(monthOf(todayIn(new Date())), -1);
    for (let back = months - 1; back >= 0; back--) await insertMonth(db, addMonths(last, -back));
    await settleTables(db);
  } finally {
    await db.destroy();
  }
}

/** A file of its own for `fillProvince`. */
export function freshFile(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  for (const suffix of ['', '-wal', '-shm']) if (existsSync(path + suffix)) rmSync(path + suffix);
  const at = { databaseUrl: `file:${path}`, dataFolder: dirname(path) };
  rmSync(auditPlaceOf(at).checkpoints, { force: true });
  return `file:${path}`;
}

/** A login with an open session for everybody: signing 1,400 people in would take a minute of hashing. */
export async function signAllIn(db: Db): Promise<Signed[]> {
  const posts = await db.selectFrom('assignment').select(['cadreId', 'unitId', 'positionId']).execute();
  const { id: productId } = await db.selectFrom('output_product').select('id').executeTakeFirstOrThrow();
  const known = new Map(
    (await db.selectFrom('account').select(['id', 'cadreId']).execute()).map(({ id, cadreId }) => [
      cadreId,
      id,
    ]),
  );
  const at = new Date().toISOString();
  const people = posts.map((post, n) => {
    const token = randomBytes(32).toString('base64url');
    const accountId = known.get(post.cadreId) ?? newId();
    return { ...post, token, accountId, username: `load.${n}`, isNew: !known.has(post.cadreId) };
  });
  const fresh = people.filter(({ isNew }) => isNew);
  for (let from = 0; from < fresh.length; from += CHUNK) {
    const some = fresh.slice(from, from + CHUNK);
    const login = {
      passwordHash: FIXTURE_HASH,
      mustChangePassword: 0,
      disabledAt: null,
      createdAt: at,
      version: 1,
    };
    const accounts = some.map(({ accountId, username, cadreId }) => ({
      id: accountId,
      username,
      displayName: username,
      cadreId,
      ...login,
    }));
    await db.insertInto('account').values(accounts).execute();
    const readings = some.map(({ accountId }) => ({ id: newId(), accountId, edition: NOTICE_EDITION, at }));
    await db.insertInto('notice_reading').values(readings).execute();
  }
  for (let from = 0; from < people.length; from += CHUNK) {
    const sessions = people.slice(from, from + CHUNK).map(({ token, accountId }) => ({
      ...{
        id: hash('sha256', token, 'base64url'),
        accountId,
        createdAt: at,
        lastSeenAt: at,
        endedAt: null,
        userAgent: '',
      },
    }));
    await db.insertInto('session').values(sessions).execute();
  }
  // The jobs of a minute close accounts that nobody used for long.
  await db.updateTable('account').set({ lastSignInAt: at }).execute();
  return people.map(({ token, unitId, positionId }) => ({
    cookie: `sv_session=${token}`,
    unitId,
    positionId,
    productId,
  }));
}
