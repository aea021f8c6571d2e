import type { PersonKey } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import type { WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import type { TestServer } from './index.ts';
import { DAY, lineOf, nextNumber, writeLine } from './line.ts';
import { addDay } from './month-of-work.ts';

export interface SubmittedDay {
  id: string;
  version: number;
  entryIds: string[];
  outputIds: string[];
}

/** What a day may have to say about itself. */
interface Reasons {
  basis?: string;
  lateReason?: string;
}

/** Writes lines as somebody and submits the day. Each line is that of `lineOf` with its changes and a product of its own. */
export async function submitDay(
  server: TestServer,
  username: string,
  lines: Partial<WorkEntryInput>[] = [{}],
  reasons: Reasons = {},
): Promise<SubmittedDay> {
  const entries = [];
  for (const [ordinal, changes] of lines.entries()) {
    const { status, body } = await writeLine(server, username, lineOf(server, { ordinal, ...changes }));
    if (status !== 200) throw new Error(`the line was refused: ${JSON.stringify(body)}`);
    entries.push(body.entry);
  }
  const id = entries[0]?.workDayId ?? '';
  const version = await submitAgain(server, username, id, lines[0]?.workedOn, reasons);
  const outputIds = entries.flatMap((entry) => entry.outputs.map((output) => output.id));
  return { id, version, entryIds: entries.map((entry) => entry.id), outputIds };
}

/** Submits a day as it stands. Returns its version. */
export async function submitAgain(
  server: TestServer,
  username: string,
  id: string,
  day = DAY,
  reasons: Reasons = {},
): Promise<number> {
  const browser = server.as(username);
  const { body: view } = await browser.get<{ days: { id: string; unitId: string; version: number }[] }>(
    `/api/work-days/${day}`,
  );
  const row = view.days.find((d) => d.id === id);
  const said = { basis: '', lateReason: '', ...reasons };
  const given = await browser.put<{ version: number }>(`/api/work-days/${day}/reasons`, { ...row, ...said });
  const step = { id: newId(), version: given.body.version, reason: '' };
  const { status, body } = await browser.post<{ version: number }>(`/api/work-days/${id}/submission`, step);
  if (status !== 200) throw new Error(`the day was refused: ${JSON.stringify(body)}`);
  return body.version;
}

/** The sums of a person's month that reviews move. */
export async function reviewedSumsOf(server: TestServer, who: PersonKey, month = '2024-01') {
  const rows = await server.db
    .selectFrom('cadre_month')
    .select(['minutes', 'minutesAccepted', 'minutesWaiting', 'outputsDelivered', 'outputsAccepted'])
    .where('cadreId', '=', server.fixture.cadreIds[who])
    .where('month', '=', month)
    .execute();
  return rows[0];
}

/** Two finished lines of 3:30 in all; the second delivers three products of one kind. */
export function twoProducts(): Partial<WorkEntryInput>[] {
  const output = { id: newId(), name: 'Tờ trình', quantity: 3, documentNumber: nextNumber('TTr-SNV') };
  return [{}, { minutes: 60, output }];
}

/** The degrees of a day's products, in the order of its lines. */
export async function degreesOf(
  server: TestServer,
  day: SubmittedDay,
): Promise<(number | null | undefined)[]> {
  const rows = await server.db
    .selectFrom('output')
    .select(['id', 'degree'])
    .where('workDayId', '=', day.id)
    .execute();
  return day.outputIds.map((id) => rows.find((row) => row.id === id)?.degree);
}

/** What has happened to a day, in order. */
export async function stepKindsOf(server: TestServer, day: SubmittedDay): Promise<string[]> {
  const rows = await server.db
    .selectFrom('day_step')
    .select('kind')
    .where('workDayId', '=', day.id)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => row.kind);
}

/** A whole day of Hà in the division, submitted. */
export function addSubmittedDay(server: TestServer, day: string) {
  const { cadreIds, unitIds, positionIds } = server.fixture;
  const of = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  return addDay(server.db, { ...of, day, lines: [{ minutes: 480 }] });
}
