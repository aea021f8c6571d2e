import type { PersonRow } from '@so-viec/db';
import { formatDay, formatMonth, isCivilDay, isMonth, todayIn } from '@so-viec/shared/civil-day/civil-day';
import { divideHalfUp, hoursOf, toComma } from '@so-viec/shared/decimal/decimal';
import { type NoticeKind, TOPIC_OF } from '@so-viec/shared/notice/notice';
import { noticeWords } from '@so-viec/shared/notice/notice.words';
import { CODE_WORDS, TOPIC_WORDS } from '@so-viec/shared/person-data/code-words';
import { periodName } from '@so-viec/shared/rating/period-words';
import type { TemplateLine } from '@so-viec/shared/work-template/work-template.schema';
import { hourOf } from '../jobs/runner/due.ts';
import type { Cell, Column } from '../summary/export/export-table.ts';
import { COLUMN_TITLES } from './column-titles.ts';
import type { SectionName } from './sections.ts';

const HUNDREDTHS = /Hundredths$|^(own|authority)$/;
const MINUTES = /[mM]inutes/;
const COUNTS = /^(quantity|degree|version|entries|outputs\w+|faults|delays|year|count)$/;
const YES = /^(is|has)[A-Z]|^(succeeded|push|onPage)$/;
const LONG =
  /^(note|text|reason|words|content|body|lines|merits|limits|opinion|ownText|fact|said|name|title|criterion)$/;
const DAY = /On$|^on$|^onDay$/;
const INSTANT = /At$|^at$/;

/** A column of a sheet, by what a person's row calls it. */
export function columnOf(key: string): Column {
  const title = COLUMN_TITLES[key] ?? key;
  const isNumber = HUNDREDTHS.test(key) || MINUTES.test(key) || /Milli$/.test(key);
  if (isNumber) return { title, kind: 'hundredths', width: 11 };
  if (COUNTS.test(key)) return { title, kind: 'whole', width: 10 };
  return { title, kind: 'text', width: LONG.test(key) ? 42 : 18 };
}

/** What somebody reads of a row: words for codes, days and times as here, hours and points as decimals, yes as x. */
export function cellOf(name: SectionName, key: string, row: PersonRow): Cell {
  const value = row[key] ?? null;
  if (value === null) return null;
  if (HUNDREDTHS.test(key)) return divideHalfUp(Number(value), 100, 2) ?? null;
  if (MINUTES.test(key)) return hoursOf(Number(value), 2);
  if (/Milli$/.test(key)) return divideHalfUp(Number(value), 1000, 3) ?? null;
  if (YES.test(key)) return Number(value) === 1 ? 'x' : '';
  return textOf(name, key, row, String(value));
}

function textOf(name: SectionName, key: string, row: PersonRow, value: string): string {
  const words = CODE_WORDS[`${name}.${key}`];
  if (words) return value === '' ? '' : capital(words[value.split(' ')[0] ?? ''] ?? 'Khác');
  if (DAY.test(key) && isCivilDay(value)) return formatDay(value);
  if (INSTANT.test(key) && value !== '') return momentOf(value);
  if (/^(month|period)$/.test(key)) return periodOf(value);
  return SAID[`${name}.${key}`]?.(value, row) ?? value;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** "12/01/2024 16:42" in Vietnam. */
const momentOf = (at: string): string => `${formatDay(todayIn(new Date(at)))} ${hourOf(new Date(at))}`;

function periodOf(period: string): string {
  if (isMonth(period)) return formatMonth(period);
  return /^\d{4}(-[QH]\d)?$/.test(period) ? capital(periodName(period)) : period;
}

/** What is kept as a document of its own, in words. */
const SAID: Partial<Record<`${SectionName}.${string}`, (value: string, row: PersonRow) => string>> = {
  // Written like a month, which it is none of.
  'noticeReadings.edition': (edition) => edition.replace(/^(\d{4})-0?(\d+)$/, 'Số $2 năm $1'),
  'notices.kind': (kind) => TOPIC_WORDS[TOPIC_OF[kind as NoticeKind]] ?? 'Khác',
  'notices.content': (content, { kind }) => {
    const { title, detail } = noticeWords({ kind: kind as NoticeKind, content: JSON.parse(content) });
    return [title, detail].filter((words) => words !== '').join('. ');
  },
  'templates.lines': (lines) => (JSON.parse(lines) as TemplateLine[]).map(lineOf).join('\n'),
  'preferences.text': (percent) => `${percent} %`,
};

function lineOf({ weekday, productCode, title, note, minutes }: TemplateLine): string {
  const day = weekday === null ? '' : weekday === 7 ? 'Chủ Nhật' : `Thứ ${weekday + 1}`;
  const time = minutes === null ? '' : `${toComma(hoursOf(minutes, 2))} giờ`;
  return [day, productCode, title, note, time].filter((part) => part !== '').join(', ');
}
