import type { OutputInput, WorkEntryInput } from './work-entry.schema.ts';

/** What decides, besides its product, whether two lines say the same. */
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

type Content = Pick<WorkEntryInput, (typeof KEYS)[number]>;
type OutputContent = Omit<OutputInput, 'id'>;
/** A line as stored names its meeting; as shown, it shows it. */
type OfMeeting = { meetingId?: string | null; meeting?: { id: string } | null };
/** A line as stored has 0 or 1; one that says nothing of it is open. */
type Secrecy = { isConfidential?: boolean | number | undefined; voucherId?: string | null | undefined };

const isSameSecrecy = (a: Secrecy, b: Secrecy): boolean =>
  Boolean(a.isConfidential) === Boolean(b.isConfidential) && (a.voucherId ?? null) === (b.voucherId ?? null);

/**
 * Whether a line already says what is asked: then the write is a retry whose answer was lost, not a conflict.
 * The id of the product is the server's affair.
 */
export function saysTheSame(
  entry: Omit<Content, 'state'> & Secrecy & OfMeeting & { state: string },
  outputs: readonly OutputContent[],
  asked: Content & Secrecy & Pick<WorkEntryInput, 'meetingId'> & { output: OutputContent | null },
): boolean {
  const has = outputs[0];
  const wants = asked.output;
  const isSameOutput = wants
    ? has?.name === wants.name &&
      has.quantity === wants.quantity &&
      has.documentNumber === wants.documentNumber
    : !has;
  const letsGo = asked.meetingId === null && Boolean(entry.meetingId ?? entry.meeting);
  return (
    !letsGo && isSameOutput && isSameSecrecy(entry, asked) && KEYS.every((key) => entry[key] === asked[key])
  );
}
