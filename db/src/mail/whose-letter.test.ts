import { newId } from '@so-viec/shared/id/uuidv7';
import { expect, it } from 'vitest';
import { up } from '../migrations/20261205-0530-say-whose-letter.ts';
import { openFixtureDatabase } from '../testing/index.ts';

const AT = '2024-01-12T09:00:00.000Z';

it('letters there are belong to whom their key names, else to whoever alone had the address, else to nobody', async () => {
  const { db, close, fixture } = await openFixtureDatabase();
  const { ha, bao, duyen } = fixture.cadreIds;
  await db.schema.dropIndex('mail_cadre').execute();
  await db.schema.alterTable('mail').dropColumn('cadreId').execute();
  const correct = (id: string, email: string, version: number, before: string | null) =>
    Promise.all([
      db.updateTable('cadre').set({ email, version }).where('id', '=', id).execute(),
      before === null ? undefined : db.insertInto('audit_event').values(correction(id, before)).execute(),
    ]);
  const correction = (objectId: string, email: string) => ({
    ...{ id: newId(), at: AT, accountId: null, act: 'cadre.correct', object: 'cadre', objectId },
    ...{ outcome: 'done', detail: JSON.stringify({ before: { email } }) },
  });
  await correct(ha, 'ha@snv.vn', 2, 'vp@snv.vn');
  await correct(bao, 'vp@snv.vn', 1, null);
  const told = { id: newId(), cadreId: bao, kind: 'task-due', content: '{}', key: 'k', byName: '', at: AT };
  await db
    .insertInto('notice')
    .values({ ...told, readAt: null })
    .execute();
  const letters = {
    [`remind press 2024-01 ${ha} 2024-01-12`]: ['cu@snv.vn', ha],
    [`week ${bao} 2024-01-08`]: ['vp@snv.vn', bao],
    [`month ${duyen} 2024-01`]: ['ha@snv.vn', duyen],
    [`month ${newId()} 2024-01`]: ['khac@snv.vn', null],
    [`notice ${told.id}`]: ['ha@snv.vn', bao],
    [`notice ${newId()}`]: ['ha@snv.vn', ha],
    [`notice ${newId()} `]: ['vp@snv.vn', null],
  } as const;
  const state = { at: AT, tries: 1, nextAt: null, sentAt: AT, error: null };
  for (const [key, [toAddress]] of Object.entries(letters)) {
    const words = { id: newId(), key, kind: '', toAddress, subject: '', body: '' };
    await db
      .insertInto('mail')
      .values({ ...words, ...state })
      .execute();
  }
  const owners = async () => {
    const rows = await db.selectFrom('mail').select(['key', 'cadreId']).execute();
    return Object.fromEntries(rows.map(({ key, cadreId }) => [key, cadreId]));
  };
  await up(db as never);
  expect(await owners()).toEqual(
    Object.fromEntries(Object.entries(letters).map(([key, [, whose]]) => [key, whose])),
  );
  // Somebody had another address, and nothing says which: no address tells anything.
  await db.schema.dropIndex('mail_cadre').execute();
  await db.schema.alterTable('mail').dropColumn('cadreId').execute();
  await db.updateTable('cadre').set({ version: 2 }).where('id', '=', duyen).execute();
  await up(db as never);
  const named = Object.entries(letters).filter(([, [, whose]]) => whose !== null).length;
  expect(Object.values(await owners()).filter((owner) => owner !== null)).toHaveLength(named - 1);
  await close();
});
