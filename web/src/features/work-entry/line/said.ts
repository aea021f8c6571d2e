import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { newId } from '@so-viec/shared/id/uuidv7';
import { cleanText } from '@so-viec/shared/text/fold';
import type { Entry } from './entry.ts';

/** A line as it is typed: texts where people type texts, readable or not. */
export type Said = {
  unitId: string;
  positionId: string;
  /** The product or duty chosen; null for ad hoc work and while nothing is chosen. */
  productId: string | null;
  isAdHoc: boolean;
  /** It is for work that a head gave, whose product is the task's (null: one outside the catalogue). */
  isGiven: boolean;
  /** Ad hoc work that names a product is proposed to the head, as the task of `proposalId`. */
  proposes: boolean;
  proposalId: string;
  /** What stands in the field of work: the name of what was chosen, what is looked for, or the title of ad hoc work. */
  work: string;
  adHocBy: string;
  /** The work of many days it belongs to. */
  taskId: string | null;
  /** The meeting it is taken from. */
  meetingId: string | null;
  /** It goes on with work of an earlier line, so it belongs to it whatever its state. */
  goesOn: boolean;
  note: string;
  time: string;
  outputId: string;
  outputName: string;
  quantity: string;
  documentNumber: string;
  state: 'done' | 'under-way';
  /** It keeps hours, kind of work and number of products, and no content; who is named can vouch for it. */
  isSecret: boolean;
  voucherId: string | null;
};

/** The post that a line is for. */
export type PostKey = { unitId: string; positionId: string };

export function blankSaid({ unitId, positionId }: PostKey): Said {
  return {
    unitId,
    positionId,
    productId: null,
    isAdHoc: false,
    isGiven: false,
    proposes: true,
    proposalId: newId(),
    work: '',
    adHocBy: '',
    taskId: null,
    meetingId: null,
    goesOn: false,
    note: '',
    time: '',
    outputId: newId(),
    outputName: '',
    quantity: '1',
    documentNumber: '',
    state: 'done',
    isSecret: false,
    voucherId: null,
  };
}

/** Nothing was typed or chosen: such a line goes without a word. */
export function isBlank(said: Said): boolean {
  const { productId, isAdHoc, work, adHocBy, note, time, outputName, documentNumber, taskId } = said;
  const typed = [work, adHocBy, note, time, outputName, documentNumber].some((text) => text.trim() !== '');
  return !typed && productId === null && !isAdHoc && taskId === null;
}

/** Neither what was done nor what came out; the title of ad hoc work is typed, so it says what. */
export const saysNothing = ({ isAdHoc, isSecret, note, outputName }: Said): boolean =>
  !isAdHoc && !isSecret && note.trim() === '' && outputName.trim() === '';

/** The note of ad hoc work is its title, a line end, and what was done. */
export function splitAdHocNote(note: string): { work: string; note: string } {
  const [work = '', ...rest] = note.split('\n');
  return { work, note: rest.join('\n') };
}

export function joinAdHocNote(work: string, note: string): string {
  return cleanText([work.trim(), note.trim()].filter(Boolean).join('\n'));
}

/** A task that its person proposed and no head has taken. */
export const isUndecided = (state: string | null): boolean => state === 'proposed' || state === 'refused';

/** A confidential line has a number of products, or none, and no name of its own. */
function secretOf({ outputs: [output], voucherId }: Entry): Partial<Said> {
  const quantity = output === undefined ? '' : String(output.quantity);
  return { isSecret: true, voucherId, outputName: '', quantity };
}

/** A saved line as its person would have typed it. */
export function saidOf(entry: Entry): Said {
  const { unitId, positionId, productId, productName, adHocBy, taskId, note, minutes, state } = entry;
  const output = entry.outputs[0];
  const isGiven = entry.isGivenTask;
  const isAdHoc = productId === null && !isGiven;
  return {
    unitId,
    positionId,
    productId,
    isAdHoc,
    isGiven,
    proposes: output === undefined || isUndecided(entry.taskState),
    proposalId: taskId ?? newId(),
    ...(isAdHoc ? splitAdHocNote(note) : { work: productName ?? entry.taskTitle ?? '', note }),
    adHocBy,
    taskId,
    meetingId: entry.meeting?.id ?? null,
    goesOn: taskId !== null,
    time: formatMinutes(minutes),
    outputId: output?.id ?? newId(),
    outputName: output?.name ?? '',
    quantity: String(output?.quantity ?? 1),
    documentNumber: output?.documentNumber ?? '',
    state,
    isSecret: false,
    voucherId: null,
    ...(entry.isConfidential && secretOf(entry)),
  };
}
