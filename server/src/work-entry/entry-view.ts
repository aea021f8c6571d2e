import type { EntryLine, OutputOfEntry } from '@so-viec/db';

/** A line with its products, as every page gets it. */
export function viewOfEntry(line: EntryLine, outputs: readonly OutputOfEntry[]) {
  const { id, workDayId, workedOn, unitId, positionId, productId, productName, productCode, measure } = line;
  const { adHocBy, taskId, taskTitle, taskState, note, minutes, ordinal, enteredAt, version, taskGroup } =
    line;
  return {
    id,
    workDayId,
    workedOn,
    unitId,
    positionId,
    productId,
    productName,
    productCode,
    measure,
    taskGroup,
    adHocBy,
    taskId,
    taskTitle,
    taskState,
    /** Work that a head gave: the line is of its product. */
    isGivenTask: line.taskAssignerId !== null && line.taskOrigin !== 'ad-hoc',
    /** Ad hoc work that its head took on, under the name the head gave it. */
    isTakenTask: line.taskAssignerId !== null && line.taskOrigin === 'ad-hoc',
    note,
    minutes,
    state: line.state === 'under-way' ? ('under-way' as const) : ('done' as const),
    ordinal,
    enteredAt,
    version,
    outputs: outputs.filter((o) => o.entryId === id).map(viewOfOutput),
  };
}

function viewOfOutput({ id, name, quantity, documentNumber, deliveredOn, degree }: OutputOfEntry) {
  return { id, name, quantity, documentNumber, deliveredOn, degree };
}

export type EntryView = ReturnType<typeof viewOfEntry>;
