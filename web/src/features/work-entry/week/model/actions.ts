import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { IconName } from '../../../../ui/icons/icon.tsx';
import type { StateName } from '../../../../ui/state/state-mark.tsx';
import type { PostKey, Said } from '../../line/said.ts';
import { forgetUndo, removeLine, typeInto } from '../../sheet/actions.ts';
import { change, findRow, type SheetModel } from '../../sheet/model.ts';
import { saveSoon, sendLines } from '../../sheet/saving.ts';
import { addRow, nextOrdinal, type Row } from '../../sheet/sheet.ts';
import type { Post } from '../../shown/lines-context.ts';
import { lineOfWork, type WeekRow } from './cells.ts';

/** Why a cell takes no hours. */
export type Lock = 'future' | 'submitted' | 'accepted' | 'closed' | 'no-post';

/** A day of the week as the grid writes it. */
export type WeekDay = {
  day: CivilDay;
  model: SheetModel;
  /** Why no line of this post can be written that day; undefined when it can. */
  lockOf: (post: PostKey) => Lock | undefined;
  /** The posts held that day, the main one first. */
  posts: readonly Post[];
  /** Why lines of a returned day came back, by their ids. */
  returned: ReadonlyMap<string, string>;
  standardMinutes: number;
  isFuture: boolean;
  /** A day off, a holiday, all-day leave. */
  isOff: boolean;
  /** Reasons that the day asks for and has not been given. */
  needs: readonly ('basis' | 'lateReason')[];
  /** How it stands, in words and as it is drawn. */
  state: { words: string; long: string; mark?: StateName | undefined; icon?: IconName | undefined };
  /** "Tết Dương lịch", "nghỉ buổi sáng (nghỉ phép)". */
  note?: string | undefined;
};

/** What one act changed in one line, to be taken back. */
export type Step =
  | { kind: 'made'; model: SheetModel; id: string }
  | { kind: 'changed'; model: SheetModel; id: string; before: Partial<Said> }
  | { kind: 'removed'; model: SheetModel; row: Row };

/** Adds lines at the end of a day and sends those that can be sent. */
function addLines(model: SheetModel, saids: readonly Said[]): Step[] {
  const rows = saids.map((said): Row => ({ id: newId(), ordinal: 0, said, saved: null, refused: [] }));
  for (const row of rows) {
    change(model, (sheet) => addRow(sheet, { ...row, ordinal: nextOrdinal(sheet) }));
    // In the same breath: the page may be on its way out.
    saveSoon(model, row.id);
  }
  return rows.map(({ id }) => ({ kind: 'made', model, id }));
}

/** Sends what an act left unsent, day by day. */
function send(steps: readonly Step[]): void {
  for (const model of new Set(steps.map((step) => step.model))) {
    const ids = steps.flatMap((step) => (step.model === model && step.kind !== 'removed' ? [step.id] : []));
    void sendLines(model, ids);
  }
}

export type Hours = { row: WeekRow; day: WeekDay; text: string; note?: string };

function put({ row, day: { model }, text, note }: Hours, lines: readonly Row[]): Step[] {
  const [only] = lines;
  if (!only) return addLines(model, [{ ...lineOfWork(row.work, text), ...(note && { note }) }]);
  if (only.said.time === text) return [];
  typeInto(model, only.id, { time: text });
  return [{ kind: 'changed', model, id: only.id, before: { time: only.said.time } }];
}

/** Puts hours into cells that have one line or none: the line is changed, or begun. Returns what was done. */
export function putHours(hours: readonly Hours[], columnOf: (day: WeekDay) => number): Step[] {
  const steps = hours.flatMap((each) => put(each, each.row.cells[columnOf(each.day)] ?? []));
  send(steps);
  return steps;
}

/** Adds whole lines, as the copy of another week has them. */
export function addWeekLines(lines: readonly { day: WeekDay; said: Said }[]): Step[] {
  const steps = lines.flatMap(({ day, said }) => addLines(day.model, [said]));
  send(steps);
  return steps;
}

/** Takes the lines of cells away. */
export function clearCells(cells: readonly { day: WeekDay; rows: readonly Row[] }[]): Step[] {
  return cells.flatMap(({ day: { model }, rows }) =>
    rows.map((row): Step => {
      removeLine(model, row.id);
      // The week has its own way back, for all of its days at once.
      forgetUndo(model);
      return { kind: 'removed', model, row };
    }),
  );
}

function takeBack(step: Step): Step[] {
  const { model } = step;
  if (step.kind === 'made') {
    if (findRow(model, step.id)) removeLine(model, step.id);
    forgetUndo(model);
    return [];
  }
  if (step.kind === 'changed') {
    if (findRow(model, step.id)) typeInto(model, step.id, step.before);
    return [step];
  }
  // The server never takes a removed id again: what comes back is a new line that says the same.
  const outputId = step.row.said.goesOn ? step.row.said.outputId : newId();
  return addLines(model, [{ ...step.row.said, outputId }]);
}

/** Takes an act back, the last line first. */
export const takeBackSteps = (steps: readonly Step[]): void => send(steps.toReversed().flatMap(takeBack));
