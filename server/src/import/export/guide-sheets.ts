import type { ColumnGuide } from '@so-viec/shared/import/guide/column-guide';
import { KIND_GUIDES } from '@so-viec/shared/import/guide/guide';
import { EXAMPLE_MARK, GUIDE_SHEETS } from '@so-viec/shared/import/guide/marks';
import { columnLetter, columnsOf } from '@so-viec/shared/import/header';
import type { TableKind } from '@so-viec/shared/import/import-row';
import type { DataValidation, Workbook, Worksheet } from 'exceljs';

const FONT = { name: 'Times New Roman', size: 12 };
/** A list serves rows that are still to be typed too. */
const SPARE_ROWS = 2000;
const [GUIDE = '', LISTS = ''] = GUIDE_SHEETS;

const guidesOf = (kind: TableKind): Readonly<Record<string, ColumnGuide>> => KIND_GUIDES[kind].columns;

/** The columns with words to choose from, in the order of their lists. */
function listedColumns(kind: TableKind) {
  return columnsOf(kind).flatMap(([key, { header }], index) => {
    const words = guidesOf(kind)[key]?.words;
    return words ? [{ header, words, letter: columnLetter(index + 1) }] : [];
  });
}

/** Gives the columns with fixed words their drop-down lists. Words with commas forbid lists written in place. */
export function addLists(sheet: Worksheet, kind: TableKind, count: number): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, validation: DataValidation): void };
  };
  for (const [place, { header, words, letter }] of listedColumns(kind).entries()) {
    const list = columnLetter(place);
    dataValidations.add(`${letter}2:${letter}${count + SPARE_ROWS}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`'${LISTS}'!$${list}$2:$${list}$${words.length + 1}`],
      showErrorMessage: true,
      errorTitle: header,
      error: 'Chọn một từ trong danh sách.',
    });
  }
}

/** What each column takes, and the words of the lists, on sheets of their own. */
export function writeGuideSheets(workbook: Workbook, kind: TableKind): void {
  writeGuide(workbook.addWorksheet(GUIDE), kind);
  writeLists(workbook.addWorksheet(LISTS), kind);
}

function writeGuide(sheet: Worksheet, kind: TableKind): void {
  sheet.columns = [{ width: 22 }, { width: 12 }, { width: 70 }, { width: 44 }, { width: 30 }];
  const say = (cells: string[], isBold = false) => {
    const row = sheet.addRow(cells);
    row.font = { ...FONT, bold: isBold };
    row.alignment = { vertical: 'top', wrapText: true };
    row.commit();
  };
  const { name, about } = KIND_GUIDES[kind];
  say([name], true);
  say(['', '', about]);
  say(['', '', `Dòng có chữ ${EXAMPLE_MARK} ở cột STT không được nạp. Thứ tự cột tùy ý.`]);
  say(['Cột', 'Bắt buộc', 'Ghi gì', 'Chọn trong', EXAMPLE_MARK], true);
  for (const [key, { header, isOptional }] of columnsOf(kind)) {
    const guide = guidesOf(kind)[key];
    const words = guide?.words?.join('; ') ?? '';
    say([header, isOptional ? 'không' : 'có cột', guide?.help ?? '', words, guide?.example ?? '']);
  }
  (sheet as Worksheet & { commit(): void }).commit();
}

function writeLists(sheet: Worksheet, kind: TableKind): void {
  const lists = listedColumns(kind);
  const longest = Math.max(0, ...lists.map(({ words }) => words.length));
  sheet.columns = lists.map(() => ({ width: 28 }));
  sheet.addRow(lists.map(({ header }) => header)).commit();
  for (let place = 0; place < longest; place++) {
    sheet.addRow(lists.map(({ words }) => words[place] ?? null)).commit();
  }
  (sheet as Worksheet & { commit(): void }).commit();
}
