import { formatMinutes, parseDuration } from '@so-viec/shared/duration/duration.rules';
import { badCharacterAt, cleanText, withoutBadCharacters } from '@so-viec/shared/text/fold';
import { DAY_LIMIT_MINUTES } from '@so-viec/shared/work-day/work-day.rules';
import {
  ASKER_LIMIT,
  DOCUMENT_NUMBER_LIMIT,
  LARGEST_QUANTITY,
  NOTE_LIMIT,
  OUTPUT_NAME_LIMIT,
} from '@so-viec/shared/work-entry/work-entry.limits';
import type { Place } from './request.ts';
import { minutesOf, quantityOf, requestOf } from './request.ts';
import type { Said } from './said.ts';

/** The fields of a line in the order in which they stand. */
export const FIELDS = [
  'work',
  'voucher',
  'adHocBy',
  'note',
  'time',
  'outputName',
  'quantity',
  'documentNumber',
  'state',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Why a field, or the line as a whole, is refused, with one press that would mend it. */
export type LineRefusal = {
  field: FieldName | 'line';
  code: string;
  params?: Record<string, string | number>;
  repair?: { kind: 'time' | 'outputFromWork' | 'adHoc' | 'clean' | 'plainLine'; change: Partial<Said> };
};

/** Field of the server's answer → field of the line. */
const FIELD_OF: Record<string, FieldName> = {
  productId: 'work',
  positionId: 'work',
  unitId: 'work',
  voucherId: 'voucher',
  adHocBy: 'adHocBy',
  note: 'note',
  minutes: 'time',
  output: 'outputName',
  'output.name': 'outputName',
  'output.quantity': 'quantity',
  'output.documentNumber': 'documentNumber',
  state: 'state',
  taskId: 'state',
};

export const fieldOfPath = (path: string): FieldName => FIELD_OF[path] ?? 'work';

/** What of a line's words each field stands for. */
const SAID_IN: Record<FieldName, readonly (keyof Said)[]> = {
  work: ['work', 'productId', 'isAdHoc', 'isGiven', 'unitId', 'positionId', 'meetingId'],
  voucher: ['voucherId', 'isSecret'],
  adHocBy: ['adHocBy', 'isAdHoc'],
  note: ['note', 'work'],
  time: ['time', 'meetingId'],
  outputName: ['outputName', 'documentNumber', 'state'],
  quantity: ['quantity'],
  documentNumber: ['documentNumber', 'outputName', 'state'],
  state: ['state', 'taskId', 'productId'],
};

/** Whether something was typed where a refusal stands. */
export const isTouchedBy = ({ field }: LineRefusal, change: Partial<Said>): boolean =>
  field === 'line' || SAID_IN[field].some((name) => name in change);

/** What may stand so while its line is being typed: it is merely missing yet. */
export const mayWait = ({ code }: Pick<LineRefusal, 'code'>): boolean =>
  /^(work-|title-|time-empty|ad-hoc-asker|voucher-missing)/.test(code);

/** A confidential line is of a kind of the catalogue, and names who can vouch for it. */
function secretRefusals({ isSecret, isAdHoc, isGiven, voucherId }: Said): LineRefusal[] {
  if (!isSecret) return [];
  return [
    ...(isAdHoc ? [{ field: 'work', code: 'secret-ad-hoc' } as const] : []),
    ...(isGiven ? [{ field: 'work', code: 'secret-task' } as const] : []),
    ...(voucherId === null ? [{ field: 'voucher', code: 'voucher-missing' } as const] : []),
  ];
}

function workRefusals(said: Said): LineRefusal[] {
  if (said.isAdHoc) {
    return [
      ...(said.work.trim() === '' ? [{ field: 'work', code: 'title-missing' } as const] : []),
      ...(said.adHocBy.trim() === '' ? [{ field: 'adHocBy', code: 'ad-hoc-asker-missing' } as const] : []),
    ];
  }
  if (said.productId !== null || said.isGiven) return [];
  if (said.work.trim() === '') return [{ field: 'work', code: 'work-missing' }];
  return [{ field: 'work', code: 'work-unchosen', repair: { kind: 'adHoc', change: { isAdHoc: true } } }];
}

/** 25:00 was meant as 25 minutes more often than as 25 hours. */
function timeRefusals(said: Said): LineRefusal[] {
  const read = parseDuration(said.time);
  if ('problem' in read) return [{ field: 'time', code: `time-${read.problem}` }];
  if (read.minutes <= DAY_LIMIT_MINUTES) return [];
  const { minutes } = read;
  const limit = DAY_LIMIT_MINUTES / 60;
  const hours = Math.floor(minutes / 60);
  if (minutes % 60 !== 0 || hours > 59) {
    return [{ field: 'time', code: 'over-day-limit', params: { minutes, limit } }];
  }
  const change = { time: `0:${String(hours).padStart(2, '0')}` };
  return [
    { field: 'time', code: 'hours-for-minutes', params: { hours, limit }, repair: { kind: 'time', change } },
  ];
}

function outputRefusals(said: Said): LineRefusal[] {
  const quantity = quantityOf(said);
  const found: LineRefusal[] = [];
  if (!(quantity >= 1 && quantity <= LARGEST_QUANTITY)) {
    found.push({ field: 'quantity', code: 'bad-quantity', params: { limit: LARGEST_QUANTITY } });
  }
  if (said.outputName.trim() === '' && said.documentNumber.trim() !== '') {
    found.push({
      field: 'outputName',
      code: 'output-name-missing',
      ...(said.work && { repair: { kind: 'outputFromWork', change: { outputName: said.work } } as const }),
    });
  }
  if (said.isGiven && said.state === 'done' && said.outputName.trim() === '') {
    const repair = { kind: 'outputFromWork', change: { outputName: said.work } } as const;
    found.push({ field: 'outputName', code: 'given-output-missing', repair });
  }
  return found;
}

/** How much of the text before a broken character is quoted, to find the place by. */
const QUOTED = 24;

/** A character that can be neither stored nor shown: where it stands, and one press that takes it out. */
function characterRefusals(said: Said): LineRefusal[] {
  const names = ['work', 'adHocBy', 'note', 'outputName', 'documentNumber'] as const;
  return names.flatMap((field) => {
    if ((field === 'work' || field === 'adHocBy') && !said.isAdHoc) return [];
    const text = cleanText(said[field]);
    const at = badCharacterAt(text);
    if (at === undefined) return [];
    const before = text.slice(0, at).trimEnd();
    const quoted = before.length > QUOTED ? `…${before.slice(-QUOTED)}` : before;
    const params = { before: quoted, place: [...text.slice(0, at)].length + 1 };
    const repair = { kind: 'clean', change: { [field]: withoutBadCharacters(text) } } as const;
    const code = before === '' ? 'bad-character-first' : 'bad-character-after';
    return [{ field, code, params, repair }];
  });
}

/** Texts longer than the wire takes. */
function lengthRefusals(said: Said, place: Place): LineRefusal[] {
  const { adHocBy, note, output } = requestOf(said, place);
  const texts = [
    ['adHocBy', adHocBy, ASKER_LIMIT],
    ['note', note, NOTE_LIMIT],
    ['outputName', output?.name ?? '', OUTPUT_NAME_LIMIT],
    ['documentNumber', output?.documentNumber ?? '', DOCUMENT_NUMBER_LIMIT],
  ] as const;
  return texts.flatMap(([field, { length }, limit]) =>
    length > limit ? [{ field, code: 'too-long', params: { limit, length, over: length - limit } }] : [],
  );
}

/** Everything in a line that the rules refuse, one for each field, in the order of the fields. */
export function refusalsOf(said: Said, place: Place): LineRefusal[] {
  const all = [
    ...secretRefusals(said),
    ...workRefusals(said),
    ...timeRefusals(said),
    ...outputRefusals(said),
    ...characterRefusals(said),
    ...lengthRefusals(said, place),
  ];
  return FIELDS.flatMap((field) => all.find((refusal) => refusal.field === field) ?? []);
}

/** With the other lines of the day it is more than a day may hold. */
export function overfullRefusal(said: Said, otherMinutes: number): LineRefusal[] {
  const total = otherMinutes + (minutesOf(said) ?? 0);
  if (total <= DAY_LIMIT_MINUTES) return [];
  const left = Math.max(0, DAY_LIMIT_MINUTES - otherMinutes);
  const repair = { kind: 'time', change: { time: formatMinutes(left) } } as const;
  const params = { total, left, limit: DAY_LIMIT_MINUTES / 60 };
  return [{ field: 'time', code: 'day-over-limit', params, ...(left > 0 && { repair }) }];
}
