import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { parseDuration } from '@so-viec/shared/duration/duration.rules';
import { cleanText } from '@so-viec/shared/text/fold';
import { nameOfSecretOutput } from '@so-viec/shared/work-entry/secret.rules';
import type { EntryRequest } from './entry.ts';
import { joinAdHocNote, type Said } from './said.ts';

/** Where a line stands: its day and its place among the lines. */
export type Place = { workedOn: CivilDay; ordinal: number };

/** Minutes as read from the field of time; undefined while they cannot be read. */
export function minutesOf({ time }: Pick<Said, 'time'>): number | undefined {
  const read = parseDuration(time);
  return 'minutes' in read ? read.minutes : undefined;
}

/** A quantity as read: a whole number, else NaN, which the rules refuse. */
export function quantityOf({ quantity }: Pick<Said, 'quantity'>): number {
  const text = quantity.trim().replace(/[.\s]/g, '');
  return text === '' ? 1 : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** Its product is a plan and no result: the work is under way. A quantity that cannot be read stays in sight. */
export const isPlanned = (said: Said): boolean =>
  said.state === 'under-way' && !Number.isNaN(quantityOf(said));

/** Ad hoc work that names a product is proposed to the head, unless its person says otherwise. */
export const proposesWork = (said: Said): boolean =>
  said.isAdHoc && said.proposes && said.outputName.trim() !== '';

/** The body to send, whether it keeps the rules or not: ask `refusalsOf` first. */
export function requestOf(said: Said, place: Place): EntryRequest {
  const request = openRequestOf(said, place);
  return said.isSecret ? secretRequestOf(said, request) : request;
}

/** A confidential line has no words: its product goes by the name of its kind. */
function secretRequestOf(said: Said, request: EntryRequest): EntryRequest {
  const { outputId: id, work, quantity, voucherId } = said;
  const hasOutput = said.state === 'done' && quantity.trim() !== '';
  const name = nameOfSecretOutput(work);
  const output = hasOutput ? { id, name, quantity: quantityOf(said), documentNumber: '' } : null;
  return { ...request, note: '', adHocBy: '', output, isConfidential: true, voucherId };
}

function openRequestOf(said: Said, { workedOn, ordinal }: Place): EntryRequest {
  const name = cleanText(said.outputName);
  const documentNumber = cleanText(said.documentNumber);
  const proposes = proposesWork(said);
  const ofTask = said.state === 'under-way' || said.goesOn ? said.taskId : null;
  return {
    workedOn,
    unitId: said.unitId,
    positionId: said.positionId,
    productId: said.isAdHoc ? null : said.productId,
    adHocBy: said.isAdHoc ? cleanText(said.adHocBy) : '',
    meetingId: said.meetingId,
    taskId: ofTask ?? (proposes ? said.proposalId : null),
    note: said.isAdHoc ? joinAdHocNote(said.work, said.note) : cleanText(said.note),
    minutes: minutesOf(said) ?? 0,
    state: said.state,
    ordinal,
    output: name === '' ? null : { id: said.outputId, name, quantity: quantityOf(said), documentNumber },
    isConfidential: false,
    voucherId: null,
    ...(proposes && { proposes }),
  };
}
