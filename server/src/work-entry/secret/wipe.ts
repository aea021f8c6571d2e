import {
  countLinesOfTask,
  findTask,
  hasOtherEntries,
  listEntryRevisions,
  listNoticesOf,
  listReasonsOfDay,
  type OutputOfEntry,
  type Trx,
  type WorkEntry,
  wipeEntryRevision,
  wipeFindings,
  wipeNotice,
  wipeOutput,
  wipeReasonOfDay,
  wipeTask,
} from '@so-viec/db';
import { foldText } from '@so-viec/shared/text/fold';
import { nameOfSecretOutput, WIPED_NAME } from '@so-viec/shared/work-entry/secret.rules';
import { withoutWords } from '@so-viec/shared/work-entry/wiped-words';
import { audit } from '../../audit/audit.ts';
import { isTaken } from '../given-task.ts';
import type { Writer } from '../writer.ts';

interface Wiped {
  /** The line and its products as they stood. */
  entry: WorkEntry;
  outputs: readonly OutputOfEntry[];
  /** Empty for ad hoc work: it has no kind. */
  productName: string;
  version: number;
}

/**
 * Takes the words that a line had out of all that keeps them, once it is confidential or removed for good: its earlier contents,
 * its products with their notes and proofs, the work it opened, findings, reasons that repeat it, the notices to its person.
 * The trail says by whom, when and of how much.
 */
export async function wipeContent(trx: Trx, writer: Writer, line: Wiped): Promise<void> {
  const { entry, outputs, version } = line;
  const name = nameOfSecretOutput(line.productName) || WIPED_NAME;
  const by = { at: writer.at, accountId: writer.access.actor.accountId };
  await wipeReasons(trx, line);
  const revisions = await wipeRevisions(trx, entry.id, by);
  await wipeFindings(trx, entry.id);
  const own: string[] = [];
  for (const { id } of outputs) {
    if (await hasOtherEntries(trx, id, entry.id)) continue;
    await wipeOutput(trx, id, name);
    own.push(id);
  }
  if (await isOwnWork(trx, entry)) {
    await wipeTask(trx, entry.taskId ?? '', name);
    own.push(entry.taskId ?? '');
  }
  await wipeNotices(trx, entry.cadreId, own);
  await audit(trx, by, 'entry.wipe', {
    object: 'work_entry',
    objectId: entry.id,
    objectVersion: version,
    detail: { revisions, things: own },
  });
}

async function wipeRevisions(
  trx: Trx,
  entryId: string,
  { at, accountId }: { at: string; accountId: string },
): Promise<number> {
  const revisions = await listEntryRevisions(trx, entryId);
  for (const { id, content } of revisions) {
    const left = JSON.stringify(withoutWords(JSON.parse(content)));
    await wipeEntryRevision(trx, { id, content: left, wipedAt: at, wipedBy: accountId });
  }
  return revisions.length;
}

/** Of what people type, by the names of its columns, that by which a reason may name the line. */
const QUOTED = new Set('note adHocBy name documentNumber'.split(' '));

/** Shorter words stand in any reason by chance. */
const SHORTEST_QUOTE = 4;

/** Takes out why the day was given back where that repeats a word of the line, as it is or was. */
async function wipeReasons(trx: Trx, { entry, outputs, productName }: Wiped): Promise<void> {
  const earlier = (await listEntryRevisions(trx, entry.id)).map(({ content }) => JSON.parse(content));
  const said = [...wordsIn([entry, outputs, earlier])]
    .map(foldText)
    .filter((word) => word.length >= SHORTEST_QUOTE && word !== foldText(productName));
  for (const { id, reason } of await listReasonsOfDay(trx, entry.workDayId)) {
    const folded = foldText(reason);
    if (!said.some((word) => folded.includes(word))) continue;
    await wipeReasonOfDay(trx, { stepId: id, cadreId: entry.cadreId });
  }
}

/** All that people typed in contents, line by line. */
function wordsIn(content: unknown): Set<string> {
  if (Array.isArray(content)) return new Set(content.flatMap((each) => [...wordsIn(each)]));
  if (typeof content !== 'object' || content === null) return new Set();
  return new Set(
    Object.entries(content).flatMap(([key, value]) =>
      QUOTED.has(key) && typeof value === 'string'
        ? value.split('\n').map((line) => line.trim())
        : [...wordsIn(value)],
    ),
  );
}

/** Work that the person opened by this line, or proposed with it, and no other line goes on with. */
async function isOwnWork(trx: Trx, { id, taskId }: WorkEntry): Promise<boolean> {
  const task = taskId === null ? undefined : await findTask(trx, taskId);
  if (!task || isTaken(task)) return false;
  return (await countLinesOfTask(trx, { taskId: task.id, exceptEntryId: id })).open === 0;
}

async function wipeNotices(trx: Trx, cadreId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const notice of await listNoticesOf(trx, cadreId, ids)) {
    const content = silenced(JSON.parse(notice.content), new Set(ids));
    await wipeNotice(trx, { id: notice.id, content: JSON.stringify(content) });
  }
}

/** What a notice says of these things: that they are, and no words. */
function silenced(content: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(content)) return content.map((each) => silenced(each, ids));
  if (typeof content !== 'object' || content === null) return content;
  const said: Record<string, unknown> = content as Record<string, unknown>;
  const isOf = typeof said.id === 'string' && ids.has(said.id);
  return Object.fromEntries(
    Object.entries(said).map(([key, value]) => [
      key,
      isOf && ['name', 'title', 'reason'].includes(key) ? '' : silenced(value, ids),
    ]),
  );
}
