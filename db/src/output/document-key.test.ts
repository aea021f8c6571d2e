import { expect, it } from 'vitest';
import { MIGRATIONS } from '../migrations/index.ts';
import { insertFixture, insertRows, openTestDatabase, rowsFor } from '../testing/index.ts';

it('is given to the products there are as to those that are written', async () => {
  const { db, close } = await openTestDatabase();
  const rows = rowsFor(await insertFixture(db));
  const day = rows.day('ha', 'ccvc', '2024-03-11');
  const numbers = ['TB\u00a0-Ô', '09-QĐ/TƯ', '0', '', 'X'];
  // More than one statement's worth.
  const output = Array.from({ length: 600 }, (_, n) =>
    rows.output(day, { documentNumber: `${numbers[n % 5]}` }),
  );
  await insertRows(db, { work_day: [day], output });
  const keys = async () =>
    await db.selectFrom('output').select(['id', 'documentKey']).orderBy('id').execute();
  const written = await keys();
  expect(new Set(written.map(({ documentKey }) => documentKey))).toEqual(
    new Set(['tb-ô', '9-qđ-tư', '0', '', 'x']),
  );
  await db.schema.dropIndex('output_document_key').execute();
  await db.schema.alterTable('output').dropColumn('documentKey').execute();
  await db.schema.createIndex('output_document_key').on('output').column('documentNumber').execute();
  await MIGRATIONS['20261128-0070-keep-document-keys']?.up(db);
  expect(await keys()).toEqual(written);
  await close();
});
