import {
  type Db,
  ensureWorkDay,
  findEntry,
  findProductById,
  findTask,
  getEntryLine,
  insertEntry,
  insertEntryRevision,
  inTransaction,
  listOutputsOf,
  lockCadre,
  type Meeting,
  noteTakenOut,
  type OutputOfEntry,
  refreshFigures,
  removeEntry,
  type Trx,
  touchWorkDay,
  updateEntry,
  type WorkDay,
  type WorkEntry,
  wasRemoved,
} from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { saysTheSame } from '@so-viec/shared/work-entry/same-content.rules';
import type { EntryRemoval, WorkEntryInput } from '@so-viec/shared/work-entry/work-entry.schema';
import { audit } from '../audit/audit.ts';
import { requireTimeToWrite } from '../closing/writing-time.ts';
import { Problem } from '../http/problem.ts';
import { meetingOfLine, meetingWords } from '../meeting/meeting-line.ts';
import { postOfEntry, productOfEntry, refuseFutureDay, refuseOverfullDay } from './entry-checks.ts';
import { dropOutput, settleOutputs } from './entry-output.ts';
import { joinTask, leaveTask } from './entry-task.ts';
import { viewOfEntry } from './entry-view.ts';
import { followGiven, isTaken, productOfLine, settleTaken, weightOfLine } from './given-task.ts';
import {
  nameOfVoucher,
  refuseContent,
  refuseSecretAdHoc,
  type Secrecy,
  secrecyOf,
} from './secret/secret-line.ts';
import { wipeContent } from './secret/wipe.ts';
import type { Writer } from './writer.ts';

interface Known {
  entry: WorkEntry;
  outputs: OutputOfEntry[];
}

/**
 * Writes one line at the version seen (0: new). The same write twice is one write. Refuses with 404 somebody
 * else's line, 409 another line of that id, 412 a stale version, 422 a broken rule of the day.
 */
export async function logWork(db: Db, writer: Writer, id: string, input: WorkEntryInput) {
  const answered = await inTransaction(db, (trx) => writeEntry(trx, writer, id, input));
  if (input.isConfidential) noteTakenOut(db);
  return answered;
}

async function writeEntry(trx: Trx, writer: Writer, id: string, asked: WorkEntryInput) {
  const { cadreId, at } = writer;
  await lockCadre(trx, cadreId);
  const task = asked.taskId === null ? undefined : await findTask(trx, asked.taskId);
  const input = followGiven(asked, task);
  const known = await knownEntry(trx, writer, id);
  const secrecy = secrecyOf(asked, known?.entry);
  if (known && saysTheSame(known.entry, known.outputs, { ...input, ...secrecy })) return answer(trx, id);
  await refuseStale(trx, id, known, input);
  refuseFutureDay(input.workedOn, writer.today);
  const meeting = secrecy.isConfidential ? undefined : await meetingOfLine(trx, cadreId, input, known?.entry);
  const post = await postOfEntry(trx, cadreId, input);
  refuseSecretAdHoc(input, secrecy);
  const product = await productOfEntry(trx, input, task, known?.entry);
  await refuseContent(trx, writer, { id, input, secrecy, product, task, before: known?.entry });
  const weight = weightOfLine(product, task);
  const day = await ensureWorkDay(trx, {
    id: newId(),
    cadreId,
    workedOn: input.workedOn,
    unitId: post.unitId,
    at,
  });
  if (known && known.entry.workDayId !== day.id) {
    throw new Problem('bad-input', { fields: [{ path: 'workedOn', code: 'day-of-line-fixed' }] });
  }
  writer.access.require('day.write', day, day.state);
  await requireTimeToWrite(trx, writer, day);
  await refuseOverfullDay(trx, cadreId, id, input);
  const joined = await joinTask(trx, { writer, input, product, task, before: known?.entry });
  const entry = await storeEntry(trx, writer, { id, day, known, input, meeting, secrecy, weight });
  const wasDone = known?.entry.state === 'done';
  const output = await settleOutputs(trx, {
    ...{ id, cadreId, workDayId: day.id, input, outputs: known?.outputs ?? [], wasDone },
    product: productOfLine(input.productId, weight.coefficientMilli, task),
    wanted: isTaken(task) ? task.quantity : null,
  });
  if (isTaken(task)) await settleTaken(trx, task);
  if (known && known.entry.taskId !== input.taskId) await leaveTask(trx, writer, known.entry);
  if (known?.entry.isConfidential === 0 && secrecy.isConfidential)
    await wipeContent(trx, writer, { ...known, productName: product?.name ?? '', version: entry.version });
  const hasMoved = known !== undefined && known.entry.positionId !== input.positionId;
  await settleFigures(trx, day, at, hasMoved);
  await audit(
    trx,
    { at, accountId: writer.access.actor.accountId },
    known ? 'entry.change' : 'entry.create',
    { object: 'work_entry', objectId: id, objectVersion: entry.version },
  );
  const { name = null, code = null, measure = null } = product ?? {};
  const of = joined ?? { taskTitle: null, taskState: null, taskAssignerId: null, taskOrigin: null };
  const voucherName = await nameOfVoucher(trx, secrecy);
  const words = { productName: name, productCode: code, measure, voucherName, ...of };
  return viewOfEntry(
    { ...entry, ...words, ...meetingWords(meeting) },
    output ? [{ ...output, entryId: id }] : [],
  );
}

/** `mayLose`: whether a line has left the position it was for. */
async function settleFigures(trx: Trx, day: WorkDay, at: string, mayLose: boolean): Promise<void> {
  // A return can be taken back only while nothing has been mended.
  if (day.state === 'returned') await touchWorkDay(trx, day.id, at);
  const { id, cadreId, workedOn } = day;
  await refreshFigures(trx, { id, cadreId, month: workedOn.slice(0, 7) }, mayLose);
}

async function answer(trx: Trx, id: string) {
  return viewOfEntry(await getEntryLine(trx, id), await listOutputsOf(trx, [id]));
}

async function knownEntry(trx: Trx, writer: Writer, id: string): Promise<Known | undefined> {
  const entry = await findEntry(trx, id);
  if (!entry) return undefined;
  if (entry.cadreId !== writer.cadreId) throw new Problem('not-found');
  return { entry, outputs: await listOutputsOf(trx, [id]) };
}

async function refuseStale(
  trx: Trx,
  id: string,
  known: Known | undefined,
  input: WorkEntryInput,
): Promise<void> {
  if (known) {
    if (input.version === known.entry.version) return;
    throw new Problem(input.version === 0 ? 'duplicate-id' : 'stale-version', {
      current: await answer(trx, id),
    });
  }
  if (input.version > 0) throw new Problem('stale-version', { current: null });
  if (await wasRemoved(trx, id)) throw new Problem('duplicate-id', { current: null });
}

interface Storing {
  id: string;
  day: WorkDay;
  known: Known | undefined;
  input: WorkEntryInput;
  meeting: Meeting | undefined;
  secrecy: Secrecy;
  weight: ReturnType<typeof weightOfLine>;
}

async function storeEntry(
  trx: Trx,
  writer: Writer,
  { id, day, known, input, meeting, secrecy, weight }: Storing,
): Promise<WorkEntry> {
  const { output: _, version: __, proposes: ___, ...said } = input;
  const row = {
    ...said,
    id,
    month: day.workedOn.slice(0, 7),
    meetingId: meeting?.id ?? null,
    ...weight,
    isConfidential: secrecy.isConfidential ? 1 : 0,
    voucherId: secrecy.voucherId,
  };
  if (!known) {
    const { cadreId, at } = writer;
    const entry = { ...row, workDayId: day.id, cadreId, enteredAt: at, importKey: null, version: 1 };
    await insertEntry(trx, entry);
    return entry;
  }
  await keepRevision(trx, writer, known, 'changed');
  const isCurrent = await updateEntry(trx, known.entry, row);
  if (!isCurrent) throw new Problem('stale-version', { current: await answer(trx, id) });
  return { ...known.entry, ...row, version: known.entry.version + 1 };
}

async function keepRevision(
  trx: Trx,
  writer: Writer,
  known: Known,
  kind: 'changed' | 'removed',
): Promise<void> {
  await insertEntryRevision(trx, {
    id: newId(),
    entryId: known.entry.id,
    version: known.entry.version,
    kind,
    content: JSON.stringify(known),
    at: writer.at,
    accountId: writer.access.actor.accountId,
    reason: '',
  });
}

/**
 * Removes one line at the version seen; its content stays as a revision, without its words where `wipe` asks for that.
 * Removing it twice is once.
 */
export async function removeWork(db: Db, writer: Writer, id: string, removal: EntryRemoval): Promise<void> {
  await inTransaction(db, (trx) => dropEntry(trx, writer, id, removal));
  if (removal.wipe) noteTakenOut(db);
}

async function dropEntry(trx: Trx, writer: Writer, id: string, { version, wipe }: EntryRemoval) {
  await lockCadre(trx, writer.cadreId);
  const known = await knownEntry(trx, writer, id);
  if (!known) return;
  const { entry } = known;
  if (entry.version !== version) throw new Problem('stale-version', { current: await answer(trx, id) });
  const { cadreId, workedOn, unitId, workDayId } = entry;
  const day = await ensureWorkDay(trx, { id: workDayId, cadreId, workedOn, unitId, at: writer.at });
  writer.access.require('day.write', day, day.state);
  await requireTimeToWrite(trx, writer, day);
  await keepRevision(trx, writer, known, 'removed');
  if (wipe) await wipeContent(trx, writer, { ...known, productName: await kindOf(trx, entry), version });
  for (const output of await listOutputsOf(trx, [id]))
    await dropOutput(trx, output, { id, workDayId, wasDone: entry.state === 'done' });
  await removeEntry(trx, id, version);
  await leaveTask(trx, writer, entry);
  await settleFigures(trx, day, writer.at, true);
  await audit(trx, { at: writer.at, accountId: writer.access.actor.accountId }, 'entry.remove', {
    object: 'work_entry',
    objectId: id,
    objectVersion: version,
  });
}

const kindOf = async (trx: Trx, { productId }: WorkEntry): Promise<string> =>
  productId === null ? '' : ((await findProductById(trx, productId))?.name ?? '');
