import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import type { TestServer } from './index.ts';
import { lineOf } from './line.ts';

/** The name in the catalogue of the kind of work that `lineOf` is of. */
export async function nameOfKind({ db, fixture }: TestServer): Promise<string> {
  const find = db.selectFrom('output_product').select('name');
  const row = await find.where('id', '=', fixture.productIds.staff[0] ?? '').executeTakeFirstOrThrow();
  return row.name;
}

/** A confidential line of Trần Thị Thu Hà that her head vouches for: two hours and a half, three products. */
export async function secretLineOf(
  server: TestServer,
  changes: Partial<WorkEntryInput> = {},
): Promise<WorkEntryInput> {
  const output = { id: newId(), name: await nameOfKind(server), quantity: 3, documentNumber: '' };
  const secrecy = { isConfidential: true, voucherId: server.fixture.cadreIds.an };
  return lineOf(server, { note: '', output, ...secrecy, ...changes });
}
