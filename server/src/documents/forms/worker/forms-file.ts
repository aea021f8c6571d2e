import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { CivilDay, Month } from '@so-viec/shared/civil-day/civil-day';
import type { FormFormat } from '@so-viec/shared/review/form/form-file.schema';
import { PERIOD_FORM } from '@so-viec/shared/review/form/form-words';
import type { UnitTree } from '@so-viec/shared/unit/tree.rules';
import { PdfFile } from '../../pdf/pdf-file.ts';
import { WordFile } from '../../word/word-file.ts';
import { type FormSource, periodFormOf } from '../content/period-form.ts';
import { periodPaper } from '../period-paper.ts';
import { TableFile } from '../table/table-file.ts';

/** Whose forms of which month are written, as what. Rights were asked for before. */
export interface FormsJob {
  format: FormFormat;
  month: Month;
  /** In the order of the file. */
  cadreIds: readonly string[];
  /** Who asked for it, for the table's heading: a unit's name. */
  of: string;
  today: CivilDay;
  changeCount: number;
}

/** A file that grows by the forms of some people at a time. */
export interface FormsFile {
  add(sources: readonly FormSource[]): Promise<void>;
  end(): Promise<void>;
}

/** Opens a file of the format asked for. */
export function openFormsFile(job: FormsJob, out: Writable, tree: UnitTree): FormsFile {
  if (job.format === 'xlsx') return new TableFile(out, job, tree);
  const paperOf = (source: FormSource) => periodPaper(periodFormOf(source, tree, job.month));
  if (job.format === 'docx') {
    const file = new WordFile(out, PERIOD_FORM.title);
    return { add: (sources) => file.add(sources.map(paperOf)), end: () => file.end() };
  }
  const file = new PdfFile(out, PERIOD_FORM.title);
  return {
    async add(sources) {
      for (const source of sources) file.add(paperOf(source));
      // What was written leaves memory in turns of the event loop.
      await setImmediate();
    },
    end: () => file.end(),
  };
}
