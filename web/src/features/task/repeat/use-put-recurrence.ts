import type { RecurrenceInput } from '@so-viec/shared/task/task-plan.schema';
import { api, call } from '../../../lib/api.ts';
import type { Recurrence } from '../queries.ts';
import { useTaskWrite } from '../use-task-write.ts';

/** Writes recurring work, new or changed. */
export function usePutRecurrence(id: string, said: string, onDone: () => void = () => {}) {
  return useTaskWrite(
    (json: RecurrenceInput) => call(api.api['task-recurrences'][':id'].$put({ param: { id }, json })),
    { text: () => said, after: onDone },
  );
}

/** Recurring work as it stands, to be sent back changed. */
export function inputOf(row: Recurrence): RecurrenceInput {
  const { cadreId, unitId, productId, proposedName, title, quantity, quality, basis, dueDay } = row;
  return {
    ...{ cadreId, unitId, productId, proposedName, title, quantity, quality, basis, dueDay },
    coefficientMilli: productId === null ? row.coefficientMilli : null,
    basisKind: row.basisKind as RecurrenceInput['basisKind'],
    every: row.every as RecurrenceInput['every'],
    fromOn: row.fromOn,
    toOn: row.toOn,
    version: row.version,
  };
}
