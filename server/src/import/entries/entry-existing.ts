import {
  type Db,
  listDaysOfPeople,
  listLinesByImportKey,
  listLinesOfMonth,
  type Trx,
  type WorkDay,
  type WorkEntry,
} from '@so-viec/db';
import { monthOf } from '@so-viec/shared/civil-day/civil-day';
import { isTypedKey, keyOfEntry } from './entry-key.ts';
import type { Found } from './entry-line.ts';

/** What is already there for the people and days of a file. */
export interface Existing {
  /** All lines of these people in these months, and those that the file names by their key. */
  lines: Map<string, WorkEntry>;
  byKey: Map<string, WorkEntry>;
  days: (Pick<WorkDay, 'id' | 'cadreId' | 'workedOn' | 'unitId'> & { state: string })[];
  /** Days a person wrote or a superior handled: an import leaves them alone. */
  typedDays: Set<string>;
}

export async function loadExisting(db: Db | Trx, lines: readonly Found[]): Promise<Existing> {
  const found = new Map<string, WorkEntry>();
  const peopleOfMonth = Map.groupBy(lines, (line) => monthOf(line.row.workedOn));
  for (const [month, some] of peopleOfMonth) {
    for (const entry of await listLinesOfMonth(db, month, peopleOf(some))) found.set(entry.id, entry);
  }
  const byKey = keyed(found);
  const elsewhere = lines.filter(
    ({ row, key }) => row.lineCode !== '' && !isTypedKey(key) && !byKey.has(key),
  );
  for (const entry of await listLinesByImportKey(
    db,
    elsewhere.map((l) => l.key),
  ))
    found.set(entry.id, entry);
  const days = await loadDays(db, lines, [...found.values()]);
  return { lines: found, byKey: keyed(found), days, typedDays: typedDaysOf(days, found) };
}

const peopleOf = (lines: readonly { cadreId: string }[]) => [...new Set(lines.map((line) => line.cadreId))];

function keyed(found: Map<string, WorkEntry>): Map<string, WorkEntry> {
  const byKey = new Map<string, WorkEntry>();
  for (const entry of found.values()) byKey.set(keyOfEntry(entry), entry);
  return byKey;
}

async function loadDays(db: Db | Trx, lines: readonly Found[], found: readonly WorkEntry[]) {
  let fromOn = '9999-12-31';
  let toOn = '';
  for (const { workedOn } of [...lines.map((l) => l.row), ...found]) {
    if (workedOn < fromOn) fromOn = workedOn;
    if (workedOn > toOn) toOn = workedOn;
  }
  return listDaysOfPeople(db, peopleOf([...lines, ...found]), { fromOn, toOn });
}

function typedDaysOf(days: Awaited<ReturnType<typeof loadDays>>, found: Map<string, WorkEntry>): Set<string> {
  const isOfFile = (state: string) => state === 'accepted' || state === 'submitted';
  const typed = new Set(days.filter((d) => !isOfFile(d.state) || d.stepCount !== 1).map((d) => d.id));
  for (const entry of found.values()) if (entry.importKey === null) typed.add(entry.workDayId);
  return typed;
}
