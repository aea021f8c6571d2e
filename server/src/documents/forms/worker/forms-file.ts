import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { FormFormat } from '@so-viec/shared/review/form/form-file.schema';
import { PERIOD_FORM } from '@so-viec/shared/review/form/form-words';
import type { UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { Paper } from '../../paper/paper.ts';
import { PdfFile } from '../../pdf/pdf-file.ts';
import { WordFile } from '../../word/word-file.ts';
import { type FormSource, periodFormOf } from '../content/period-form.ts';
import { periodPaper } from '../period-paper.ts';
import { TableFile } from '../table/table-file.ts';

/** Whose forms of which month (2026-11) or year (2026) are written, as what. Rights were asked for before. */
export interface FormsJob {
  format: FormFormat;
  period: string;
  /** In the order of the file. */
  cadreIds: readonly string[];
  /** Who asked for it, for the table's heading: a unit's name. */
  of: string;
  today: CivilDay;
  changeCount: number;
}

/** A file that grows by what some people at a time have in it. */
export interface GrowingFile<T> {
  add(some: readonly T[]): Promise<void>;
  end(): Promise<void>;
}

/** Opens a file of papers, as Word or PDF. */
export function openPaperFile(format: FormFormat, out: Writable, title: string): GrowingFile<Paper> {
  if (format === 'docx') return new WordFile(out, title);
  const file = new PdfFile(out, title);
  return {
    async add(papers) {
      for (const paper of papers) file.add(paper);
      // What was written leaves memory in turns of the event loop.
      await setImmediate();
    },
    end: () => file.end(),
  };
}

/** Opens a file of a month's forms of the format asked for. */
export function openFormsFile(job: FormsJob, out: Writable, tree: UnitTree): GrowingFile<FormSource> {
  if (job.format === 'xlsx') return new TableFile(out, { month: job.period, of: job.of }, tree);
  const papers = openPaperFile(job.format, out, PERIOD_FORM.title);
  return {
    add: (sources) =>
      papers.add(sources.map((source) => periodPaper(periodFormOf(source, tree, job.period)))),
    end: () => papers.end(),
  };
}
