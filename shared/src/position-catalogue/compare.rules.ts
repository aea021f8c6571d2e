/** What a line of an edition says, cell by cell, as it is shown. */
export type Cells = Readonly<Record<string, string>>;

/** A position or a product of an edition; `group` is where it is listed (a product's position, '' for shared ones). */
export interface EditionLine {
  code: string;
  name: string;
  group: string;
  cells: Cells;
}

export interface CellChange {
  key: string;
  before: string;
  after: string;
}

export interface LineChange {
  kind: 'added' | 'removed' | 'changed';
  code: string;
  name: string;
  group: string;
  /** Of a changed line: the cells that differ. */
  cells: CellChange[];
}

/**
 * Two editions line by line, by code: what came, what went, what says something else and in which cells. Lines that
 * say the same are left out; the rest in the order of their codes.
 */
export function compareLines(before: readonly EditionLine[], after: readonly EditionLine[]): LineChange[] {
  const old = new Map(before.map((line) => [line.code, line]));
  const now = new Map(after.map((line) => [line.code, line]));
  const removed = before.filter(({ code }) => !now.has(code)).map((line) => changeOf('removed', line));
  const rest = after.flatMap((line) => {
    const known = old.get(line.code);
    if (!known) return [changeOf('added', line)];
    const cells = differingCells(known.cells, line.cells);
    return cells.length > 0 ? [{ ...changeOf('changed', line), cells }] : [];
  });
  return [...removed, ...rest].sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
}

function changeOf(kind: LineChange['kind'], { code, name, group }: EditionLine): LineChange {
  return { kind, code, name, group, cells: [] };
}

function differingCells(before: Cells, after: Cells): CellChange[] {
  return Object.keys(after).flatMap((key) => {
    const [was = '', is = ''] = [before[key], after[key]];
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}
