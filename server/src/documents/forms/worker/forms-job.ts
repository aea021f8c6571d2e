import type { Writable } from 'node:stream';
import type { Db } from '@so-viec/db';
import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import { YEAR_FORM } from '@so-viec/shared/review/form/form-words';
import { type OrganisationToday, organisationToday } from '../../../access/organisation.ts';
import { placePeople } from '../../../review/sheet/placed-people.ts';
import { loadFormSources } from '../content/form-sources.ts';
import { loadYearForms } from '../content/load-year-form.ts';
import { hasForm } from '../content/period-form.ts';
import { yearPaper } from '../year-paper.ts';
import { type FormsJob, openFormsFile, openPaperFile } from './forms-file.ts';

export interface FormsProgress {
  done: number;
  total: number;
  /** People whose month or year is not scored by the decree. */
  skipped: number;
}

/** People read and written at a time: what a batch needs is let go before the next. */
const BATCH = 50;

/** A file that is written part by part; `write` says how many of these people have a form in it. */
interface Writing {
  write(cadreIds: readonly string[]): Promise<number>;
  end(): Promise<void>;
}

/** Writes the forms of many people to a stream, batch by batch. Returns how many there are. */
export async function writeForms(
  db: Db,
  job: FormsJob,
  out: Writable,
  onProgress: (progress: FormsProgress) => Promise<void> | void = () => undefined,
): Promise<FormsProgress> {
  const { period, cadreIds, today, changeCount } = job;
  const organisation = await organisationToday(db, today, changeCount);
  const begin = isMonth(period) ? writeMonth : writeYear;
  const { write, end } = await begin(db, organisation, job, out);
  const progress: FormsProgress = { done: 0, total: cadreIds.length, skipped: 0 };
  for (let from = 0; from < cadreIds.length; from += BATCH) {
    const part = cadreIds.slice(from, from + BATCH);
    progress.skipped += part.length - (await write(part));
    progress.done += part.length;
    await onProgress({ ...progress });
  }
  await end();
  return progress;
}

async function writeMonth(
  db: Db,
  organisation: OrganisationToday,
  job: FormsJob,
  out: Writable,
): Promise<Writing> {
  const { period: month, cadreIds } = job;
  const placed = await placePeople(db, organisation, { cadreIds, month });
  const people = new Map(placed.map((person) => [person.cadreId, person]));
  const file = openFormsFile(job, out, organisation.tree);
  return {
    async write(part) {
      const known = part.flatMap((cadreId) => people.get(cadreId) ?? []);
      const sources = (await loadFormSources(db, organisation, known, month)).filter(hasForm);
      await file.add(sources);
      return sources.length;
    },
    end: () => file.end(),
  };
}

async function writeYear(
  db: Db,
  organisation: OrganisationToday,
  { format, period }: FormsJob,
  out: Writable,
): Promise<Writing> {
  const file = openPaperFile(format, out, YEAR_FORM.title);
  return {
    async write(cadreIds) {
      const forms = await loadYearForms(db, organisation, { cadreIds, year: Number(period) });
      await file.add(forms.map(yearPaper));
      return forms.length;
    },
    end: () => file.end(),
  };
}
