import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import type { EntryView } from '../work-entry/entry-view.ts';
import type { Answer, Refusal } from './client.ts';
import type { TestServer } from './index.ts';

/** The day that most tests write: the fixture's today. */
export const DAY = '2024-01-12';

let given = 57;
/** A document's number that no other product bears. */
export const nextNumber = (kind = 'SNV-CCVC'): string => `${++given}/${kind}`;

/** A finished line of Trần Thị Thu Hà with one product, two hours and a half. */
export function lineOf({ fixture }: TestServer, changes: Partial<WorkEntryInput> = {}): WorkEntryInput {
  return {
    workedOn: DAY,
    unitId: fixture.unitIds.ccvc,
    positionId: fixture.positionIds.staff,
    productId: fixture.productIds.staff[0] ?? null,
    adHocBy: '',
    taskId: null,
    note: 'Thẩm định 3 hồ sơ tiếp nhận của Sở Tài chính',
    minutes: 150,
    state: 'done',
    ordinal: 0,
    output: { id: newId(), name: 'Văn bản thẩm định', quantity: 1, documentNumber: nextNumber() },
    version: 0,
    ...changes,
  };
}

/** Writes a line as somebody and reads the answer. */
export function writeLine(
  server: TestServer,
  username: string,
  input: WorkEntryInput,
  id = newId(),
): Promise<Answer<Refusal & { entry: EntryView; savedAt: string }>> {
  return server.as(username).put(`/api/work-entries/${id}`, input);
}

/** The sums kept for a person's month, in all their units. */
export function monthSumsOf(server: TestServer, who: PersonKey, month = '2024-01') {
  return server.db
    .selectFrom('cadre_month')
    .selectAll()
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .where('month', '=', month)
    .executeTakeFirst();
}
