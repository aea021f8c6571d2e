import type { Db } from '@so-viec/db';
import { formatDay, formatMonth } from '@so-viec/shared/civil-day/civil-day';
import { monthsOfPeriod, type RatingPeriod } from '@so-viec/shared/rating/period.rules';
import { periodName } from '@so-viec/shared/rating/period-words';
import { LEVEL_WORDS } from '@so-viec/shared/review/form/form-words';
import { LEVELS } from '@so-viec/shared/review/pack/level';
import { printHundredths } from '@so-viec/shared/review/score/hundredths';
import {
  type Cell,
  type ExportTable,
  numberColumn,
  textColumn,
  whole,
} from '../../summary/export/export-table.ts';
import { FEW_LEFT_OUT } from '../../summary/export/few-words.ts';
import { workbookOf } from '../../summary/export/workbook.ts';
import type { RatingUser } from '../rating-user.ts';
import { type BodyRatingsView, viewBodyRatings } from './body-ratings-view.ts';
import { type RatingsView, viewRatings } from './ratings-view.ts';

const PROVISIONAL = 'Tạm tính: kỳ chưa hết hoặc còn tháng chưa duyệt.';
const BASIS = 'Theo Nghị định 335/2025/NĐ-CP. Điểm của kỳ là trung bình cộng điểm các tháng đã duyệt.';
const points = (title: string, width = 9) => numberColumn(title, 'hundredths', width);
const printed = (hundredths: number | null): Cell =>
  hundredths === null ? null : printHundredths(hundredths);

/** A body's table by person, or that of all bodies the reader oversees, as a workbook; with the codes of who stands in it. */
export async function ratingsWorkbook(
  db: Db,
  user: RatingUser,
  { period, unit }: { period: RatingPeriod; unit: string | undefined },
): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string; people: string[] }> {
  const body = unit === undefined ? undefined : await viewBodyRatings(db, user, { period, unit });
  const table = body ? peopleTable(body) : bodiesTable(await viewRatings(db, user, period));
  const subtitle = `Kỳ ${periodName(period)}, lập ngày ${formatDay(user.today)}`;
  const name = `xep-loai-${period}${unit === undefined ? '' : `-${unit.toLowerCase()}`}.xlsx`;
  const people = body?.people.map(({ code }) => code) ?? [];
  return { bytes: await workbookOf(table, subtitle), name, people };
}

function bodiesTable({ bodies, levels, people, provisional }: RatingsView): ExportTable {
  const counts = (of: RatingsView['levels']) => [...LEVELS, 'none' as const].map((level) => whole(of[level]));
  return {
    title: 'Phân bố xếp loại theo cơ quan',
    notes: provisional > 0 ? [BASIS, PROVISIONAL] : [BASIS],
    columns: [
      ...[textColumn('Mã', 10), textColumn('Cơ quan', 32), numberColumn('Số người')],
      ...LEVELS.map((level) => numberColumn(LEVEL_WORDS[level])),
      ...[numberColumn('Chưa có mức'), numberColumn('Từ tốt trở lên'), numberColumn('Số chỗ xuất sắc')],
      ...[numberColumn('Vượt tỷ lệ'), points('Điểm cơ quan'), textColumn('Mức cơ quan', 18)],
    ],
    rows: bodies.map(({ code, name, isFew, people: count, levels: of, standing, rated }) => [
      ...[code, isFew ? `${name} (${FEW_LEFT_OUT})` : name, whole(count), ...counts(of)],
      ...[whole(standing.ratedGood), whole(standing.places), whole(standing.over)],
      ...[printed(rated?.totalHundredths ?? null), rated ? LEVEL_WORDS[rated.level] : ''],
    ]),
    total: ['', 'Cộng', whole(people), ...counts(levels), null, null, null, null, ''],
  };
}

const GROUPS: Record<string, string> = {
  leadership: 'lãnh đạo, quản lý',
  specialised: 'nghiệp vụ chuyên ngành',
  shared: 'chuyên môn dùng chung',
  support: 'hỗ trợ, phục vụ',
};
const DECISIONS: Record<string, string> = { kept: 'giữ xuất sắc', lowered: 'hạ xuống tốt' };

function peopleTable({ body, period, people, standing, isFew }: BodyRatingsView): ExportTable {
  const share = `Từ tốt trở lên ${standing.ratedGood} người, ${standing.places} chỗ xuất sắc, đang có ${standing.excellent}.`;
  return {
    title: `Xếp loại, ${body.name}`,
    notes: [
      BASIS,
      share,
      ...(isFew ? [FEW_LEFT_OUT] : []),
      ...(people.some(({ isProvisional }) => isProvisional) ? [PROVISIONAL] : []),
    ],
    columns: [
      ...[textColumn('Mã', 10), textColumn('Họ và tên', 24), textColumn('Chức vụ, chức danh', 20)],
      ...[textColumn('Đơn vị', 24), textColumn('Nhóm', 16)],
      ...monthsOfPeriod(period).map((month) => points(formatMonth(month), 8)),
      ...[points('Trung bình'), textColumn('Mức', 18), textColumn('Quyết định', 16), textColumn('Lý do', 24)],
    ],
    rows: people.map(({ months, decision, level, ...one }) => [
      ...[one.code, one.fullName, one.title, one.unitName, GROUPS[one.group] ?? ''],
      ...months.map(({ totalHundredths }) => printed(totalHundredths)),
      ...[printed(one.meanHundredths), level ? LEVEL_WORDS[level] : ''],
      ...[DECISIONS[decision?.decision ?? ''] ?? '', reasonOf(one, decision)],
    ]),
    total: null,
  };
}

type Person = BodyRatingsView['people'][number];

/** Why the level is not that of the points. */
function reasonOf({ disqualifiers }: Pick<Person, 'disqualifiers'>, decision: Person['decision']): string {
  const facts = disqualifiers.filter(({ counts }) => counts).map(({ fact }) => fact);
  const number = decision && decision.number !== '' ? ` (${decision.number})` : '';
  const said = decision && decision.decision !== 'open' ? [`${decision.reason}${number}`] : [];
  return [...facts, ...said].join('; ');
}
