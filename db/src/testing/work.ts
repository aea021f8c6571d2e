import { newId } from '@so-viec/shared/id/uuidv7';
import type { Db } from '../dialects.ts';
import { applyWrites, type Inserts, noWrites } from '../import/writes.queries.ts';
import { withDocumentKey } from '../output/document-key.ts';
import type { Output } from '../output/output.queries.ts';
import type { Task } from '../task/task.queries.ts';
import { inTransaction } from '../transaction.ts';
import type { WorkDay } from '../work-day/work-day.queries.ts';
import type { WorkEntry } from '../work-entry/work-entry.queries.ts';
import type { Fixture } from './fixture.ts';
import type { PersonKey, UnitKey } from './fixture-people.ts';

const AT = '2024-01-12T09:00:00.000Z';

/** Rows of work as somebody in the fixture would have written them, to be changed and inserted. */
export function rowsFor(fixture: Fixture) {
  const ofStaff = { positionId: fixture.positionIds.staff, productId: null, coefficientMilli: 0 };
  return {
    /** A draft without lines. */
    day(who: PersonKey, unit: UnitKey, workedOn: string, changes: Partial<WorkDay> = {}): WorkDay {
      const whose = { cadreId: fixture.cadreIds[who], unitId: fixture.unitIds[unit], workedOn };
      const fresh = { state: 'draft', stepCount: 0, basis: '', lateReason: '', touchedAt: AT } as const;
      return { id: newId(), ...whose, ...fresh, version: 1, ...changes };
    },
    /** An hour of ad hoc work that is done and yielded nothing. */
    line({ id, cadreId, unitId, workedOn }: WorkDay, changes: Partial<WorkEntry> = {}): WorkEntry {
      const of = { id: newId(), workDayId: id, cadreId, unitId, workedOn, month: workedOn.slice(0, 7) };
      const given = { adHocBy: 'Giám đốc', taskId: null, meetingId: null };
      const kind = { ...ofStaff, taskGroup: 'D', ...given, state: 'done' };
      const rest = { note: '', minutes: 60, isConfidential: 0, voucherId: null, ordinal: 0 };
      return { ...of, ...kind, ...rest, enteredAt: null, importKey: null, version: 1, ...changes };
    },
    /** One product that the day delivered and nobody has checked. */
    output({ id, cadreId, unitId, workedOn }: WorkDay, changes: Partial<Output> = {}): Output {
      const of = { id: newId(), cadreId, unitId, ...ofStaff, taskId: null };
      const content = { name: 'Công văn', quantity: 1, documentNumber: '', documentOn: null };
      const delivery = { deliveredOn: workedOn, workDayId: id, degree: null, standing: 'waiting', kind: '' };
      return withDocumentKey({ ...of, ...content, ...delivery, version: 1, ...changes });
    },
    /** Work of many days that is open. */
    task(who: PersonKey, unit: UnitKey, changes: Partial<Task> = {}): Task {
      const whose = { cadreId: fixture.cadreIds[who], unitId: fixture.unitIds[unit], productId: null };
      const content = { origin: 'ad-hoc', title: 'Rà soát biên chế', openedOn: '2024-01-02' };
      const given = { positionId: null, proposedName: '', coefficientMilli: 0, quantity: 1, quality: '' };
      const basis = { basisKind: '', basis: '', assignerId: null, dueOn: null, state: 'open', stepCount: 0 };
      const from = { parentId: null, planId: null, recurrenceId: null, recurrencePeriod: null };
      const rest = { takenOverFromId: null, deliveredOn: null, version: 1 };
      return { id: newId(), ...whose, ...content, ...given, ...basis, ...from, ...rest, ...changes };
    },
  };
}

/** The days that ROWS_SEEN is about: Hà and Yến in both units, Bảo in the division. */
export function daysInBothUnits(
  fixture: Fixture,
  workedOn: string,
  changes: Partial<WorkDay> = {},
): WorkDay[] {
  const { day } = rowsFor(fixture);
  const whose = [
    ['yen', 'stc'],
    ['ha', 'stc'],
    ['bao', 'ccvc'],
    ['yen', 'ccvc'],
    ['ha', 'ccvc'],
  ] as const;
  return whose.map(([who, unit]) => day(who, unit, workedOn, changes));
}

/** Inserts rows of several tables, those that others refer to first. */
export async function insertRows(db: Db, inserts: Inserts): Promise<void> {
  await inTransaction(db, (trx) => applyWrites(trx, { ...noWrites(), inserts }));
}
