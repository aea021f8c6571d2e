import { type Db, type EntryLine, type EntryVouching, listVouchings, type OutputOfEntry } from '@so-viec/db';
import type { MeetingKind } from '@so-viec/shared/meeting/meeting';

export type Vouchings = ReadonlyMap<string, EntryVouching>;

/** What was said of the confidential ones among lines by who is named for them. */
export function vouchingsOf(
  db: Db,
  lines: readonly { id: string; isConfidential: number }[],
): Promise<Vouchings> {
  const secret = lines.filter(({ isConfidential }) => isConfidential === 1);
  return listVouchings(
    db,
    secret.map(({ id }) => id),
  );
}

/** A line with its products, as every page gets it. */
export function viewOfEntry(
  line: EntryLine,
  outputs: readonly OutputOfEntry[],
  vouchings: Vouchings = new Map(),
) {
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
    meeting: viewOfMeeting(line),
    note,
    minutes,
    state: line.state === 'under-way' ? ('under-way' as const) : ('done' as const),
    ordinal,
    enteredAt,
    version,
    isConfidential: line.isConfidential === 1,
    voucherId: line.voucherId,
    voucherName: line.voucherName,
    /** What who is named said of it as it stands. */
    vouching: vouchings.get(id)?.answer ?? null,
    outputs: outputs.filter((o) => o.entryId === id).map(viewOfOutput),
  };
}

/** The meeting it was taken from, whose product is common to all who were there. */
export function viewOfMeeting(line: EntryLine) {
  const { meetingId, meetingKind, meetingTitle, meetingOutput, meetingNumber } = line;
  if (meetingId === null) return null;
  return {
    id: meetingId,
    kind: meetingKind as MeetingKind,
    title: meetingTitle ?? '',
    outputName: meetingOutput ?? '',
    documentNumber: meetingNumber ?? '',
    minutes: line.meetingMinutes ?? 0,
    isCancelled: line.meetingCancelledAt !== null,
  };
}

function viewOfOutput({ id, name, quantity, documentNumber, deliveredOn, degree }: OutputOfEntry) {
  return { id, name, quantity, documentNumber, deliveredOn, degree };
}

export type EntryView = ReturnType<typeof viewOfEntry>;
