import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { orderRows, rowKeyOf } from '@so-viec/shared/work-week/work-week.rules';
import type { LineRefusal } from '../../line/refusals.ts';
import { minutesOf } from '../../line/request.ts';
import { blankSaid, type Said } from '../../line/said.ts';
import { isEmpty, isSaved, type Row, type Sheet } from '../../sheet/sheet.ts';
import { isCounted, toldRefusals, totalOf } from '../../sheet/status.ts';

/** A row of the week: one work in one post, with its lines of each day. */
export type WeekRow = {
  key: string;
  /** What a new line of it says; no hours, nothing done yet. */
  work: Said;
  cells: readonly (readonly Row[])[];
};

/** Whether a line belongs to work of many days, or given, wherever else it stands. */
const isOfTask = (said: Said): boolean =>
  said.taskId !== null && (said.state === 'under-way' || (said.goesOn && !said.isAdHoc));

/** The row of the week that a line stands in. */
export const rowKeyOfSaid = (said: Said): string =>
  (said.isSecret ? 'secret ' : '') +
  rowKeyOf({
    unitId: said.unitId,
    positionId: said.positionId,
    productId: said.isAdHoc ? null : said.productId,
    taskId: isOfTask(said) ? said.taskId : null,
    title: said.work,
    adHocBy: said.isAdHoc ? said.adHocBy : null,
  });

/** A new line of the same work with these hours: going on with work of many days, else done, with nothing said of it yet. */
export function lineOfWork(work: Said, time: string): Said {
  const { productId, isAdHoc, isGiven, work: name, adHocBy, isSecret, voucherId } = work;
  const kind = { productId, isAdHoc, isGiven, work: name, adHocBy, isSecret, voucherId };
  const fresh: Said = { ...blankSaid(work), ...kind, time, ...(isSecret && { quantity: '' }) };
  if (!isOfTask(work)) return fresh;
  const { taskId, outputId, outputName, quantity, documentNumber } = work;
  const goesOn = { taskId, goesOn: true, state: 'under-way' } as const;
  return { ...fresh, ...goesOn, outputId, outputName, quantity, documentNumber };
}

/** The rows of a week: those with lines and those begun without any, in the order they had. */
export function rowsOf(
  sheets: readonly Sheet[],
  drafts: readonly Said[],
  known: readonly string[],
): WeekRow[] {
  const lines = sheets.map(({ rows }) =>
    rows.filter((row) => !isEmpty(row)).map((row) => ({ row, key: rowKeyOfSaid(row.said) })),
  );
  const begun = new Map(drafts.map((said) => [rowKeyOfSaid(said), said]));
  const order = orderRows(known, ...lines.map((day) => day.map(({ key }) => key)), [...begun.keys()]);
  return order.flatMap((key) => {
    const cells = lines.map((day) => day.filter((line) => line.key === key).map(({ row }) => row));
    const work = cells.flat().at(-1)?.said ?? begun.get(key);
    return work ? [{ key, work: lineOfWork(work, ''), cells }] : [];
  });
}

export type CellView = {
  rows: readonly Row[];
  /** Of the lines that keep the rules. */
  minutes: number;
  /** Hours as read; as typed where they cannot be read. */
  text: string;
  /** What is refused in its lines, each with its line. */
  refusals: readonly { row: Row; refusal: LineRefusal }[];
  hasConflict: boolean;
  /** Something of it is not on the server yet. */
  isUnsaved: boolean;
  /** There is more behind it than hours: what was done, a product. */
  hasWords: boolean;
};

const views = new WeakMap<Sheet, Map<string, CellView>>();

/** What a cell shows: the sum of its lines, what is wrong in them, whether they are saved. Worked out once for a state of its day. */
export function cellOf(sheet: Sheet, rows: readonly Row[]): CellView {
  const known = views.get(sheet) ?? new Map<string, CellView>();
  views.set(sheet, known);
  const key = rows.map(({ id }) => id).join();
  const view = known.get(key) ?? viewOf(sheet, rows);
  known.set(key, view);
  return view;
}

function viewOf(sheet: Sheet, rows: readonly Row[]): CellView {
  const sum = (lines: readonly Row[]) => lines.reduce((total, { said }) => total + (minutesOf(said) ?? 0), 0);
  const [only] = rows;
  const isUnread = rows.length === 1 && only && minutesOf(only.said) === undefined;
  return {
    rows,
    minutes: sum(rows.filter((row) => isCounted(sheet, row))),
    text: isUnread ? only.said.time : rows.length === 0 ? '' : formatMinutes(sum(rows)),
    refusals: rows.flatMap((row) => toldRefusals(sheet, row).map((refusal) => ({ row, refusal }))),
    hasConflict: rows.some(({ conflict }) => conflict !== undefined),
    isUnsaved: rows.some((row) => !isSaved(row, sheet.day)),
    hasWords: rows.some(({ said }) => said.note.trim() !== '' || said.outputName.trim() !== ''),
  };
}

const totals = new WeakMap<Sheet, number>();

/** Minutes of a whole day as it stands on the page, of the lines that keep the rules. */
export function dayMinutes(sheet: Sheet): number {
  const minutes = totals.get(sheet) ?? totalOf(sheet).minutes;
  totals.set(sheet, minutes);
  return minutes;
}

/** Whether a line came with more than hours of its own: clearing it takes a product, and its evidence, away. */
export const bearsProduct = ({ said, saved }: Row): boolean =>
  said.outputName.trim() !== '' || (saved?.outputs.length ?? 0) > 0;
