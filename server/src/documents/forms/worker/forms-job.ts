import type { Writable } from 'node:stream';
import type { Db } from '@so-viec/db';
import { organisationToday } from '../../../access/organisation.ts';
import { placePeople } from '../../../review/sheet/placed-people.ts';
import { loadFormSources } from '../content/form-sources.ts';
import { hasForm } from '../content/period-form.ts';
import { type FormsJob, openFormsFile } from './forms-file.ts';

export interface FormsProgress {
  done: number;
  total: number;
  /** People whose month is not scored by the decree. */
  skipped: number;
}

/** People read and written at a time: what a batch needs is let go before the next. */
const BATCH = 50;

/** Writes the forms of many people to a stream, batch by batch. Returns how many there are. */
export async function writeForms(
  db: Db,
  job: FormsJob,
  out: Writable,
  onProgress: (progress: FormsProgress) => Promise<void> | void = () => undefined,
): Promise<FormsProgress> {
  const { month, cadreIds, today, changeCount } = job;
  const organisation = await organisationToday(db, today, changeCount);
  const placed = await placePeople(db, organisation, { cadreIds, month });
  const people = new Map(placed.map((person) => [person.cadreId, person]));
  const progress: FormsProgress = { done: 0, total: cadreIds.length, skipped: 0 };
  const file = openFormsFile(job, out, organisation.tree);
  for (let from = 0; from < cadreIds.length; from += BATCH) {
    const part = cadreIds.slice(from, from + BATCH);
    const known = part.flatMap((cadreId) => people.get(cadreId) ?? []);
    const sources = (await loadFormSources(db, organisation, known, month)).filter(hasForm);
    await file.add(sources);
    progress.done += part.length;
    progress.skipped += part.length - sources.length;
    await onProgress({ ...progress });
  }
  await file.end();
  return progress;
}
