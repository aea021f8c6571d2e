import type { OutputOfEntry, WorkEntry } from '@so-viec/db';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';

const KEYS = [
  'workedOn',
  'unitId',
  'positionId',
  'productId',
  'adHocBy',
  'taskId',
  'note',
  'minutes',
  'state',
  'ordinal',
] as const;

/**
 * Whether a line already says what is asked: then the write is a retry whose answer was lost, not a conflict.
 */
export function saysTheSame(
  entry: WorkEntry,
  outputs: readonly OutputOfEntry[],
  input: WorkEntryInput,
): boolean {
  const output = outputs[0];
  const isSameOutput = input.output
    ? output?.name === input.output.name &&
      output.quantity === input.output.quantity &&
      output.documentNumber === input.output.documentNumber
    : outputs.length === 0;
  return isSameOutput && KEYS.every((key) => entry[key] === input[key]);
}
