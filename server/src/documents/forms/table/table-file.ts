import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { formatMonth } from '@so-viec/shared/civil-day/civil-day';
import type { UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { Cell } from '../../../summary/export/export-table.ts';
import { workbookOf } from '../../../summary/export/workbook.ts';
import type { FormSource } from '../content/period-form.ts';
import { REVIEW_COLUMNS, reviewCells } from './review-table.ts';

/** The table of a unit's month as a workbook. */
export class TableFile {
  readonly #out: Writable;
  readonly #of: { month: string; of: string };
  readonly #tree: UnitTree;
  readonly #rows: Cell[][] = [];

  constructor(out: Writable, of: { month: string; of: string }, tree: UnitTree) {
    this.#out = out;
    this.#of = of;
    this.#tree = tree;
  }

  async add(sources: readonly FormSource[]): Promise<void> {
    this.#rows.push(...sources.map((source) => reviewCells(source, this.#tree)));
  }

  async end(): Promise<void> {
    const { month, of } = this.#of;
    const table = {
      title: 'Theo dõi, đánh giá công chức',
      notes: ['Theo Nghị định 335/2025/NĐ-CP. Điểm của người chưa duyệt là tạm tính.'],
      columns: [...REVIEW_COLUMNS],
      rows: this.#rows,
      total: null,
    };
    const bytes = await workbookOf(table, `Tháng ${formatMonth(month)}, ${of}`);
    const end = promisify((done: () => void) => this.#out.end(bytes, done));
    await end();
  }
}
