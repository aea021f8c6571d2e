import type { Writable } from 'node:stream';
import type { Db } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { organisationToday } from '../../../access/organisation.ts';
import { PdfFile } from '../../pdf/pdf-file.ts';
import { WordFile } from '../../word/word-file.ts';
import { loadYearForm } from '../content/load-year-form.ts';
import { yearPaper } from '../year-paper.ts';

/** Whose Mẫu số 02 of which year is written, as what. Rights were asked for before. */
export interface YearJob {
  format: 'pdf' | 'docx';
  year: number;
  cadreId: string;
  today: CivilDay;
  changeCount: number;
}

/** Writes one person's year to a stream. Returns whether there is anything to write. */
export async function writeYearForm(db: Db, job: YearJob, out: Writable): Promise<boolean> {
  const organisation = await organisationToday(db, job.today, job.changeCount);
  const form = await loadYearForm(db, organisation, job);
  if (!form) return false;
  const paper = yearPaper(form);
  const file = job.format === 'pdf' ? new PdfFile(out, paper.name) : new WordFile(out, paper.name);
  await (file instanceof PdfFile ? file.add(paper) : file.add([paper]));
  await file.end();
  return true;
}
