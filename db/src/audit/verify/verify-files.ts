import { createHash } from 'node:crypto';
import type { Db } from '../../dialects.ts';
import { findFileContent } from '../../file/stored-file.queries.ts';
import type { Trx } from '../../transaction.ts';
import { objectOf } from '../json-object.ts';
import type { Fault } from './fault.ts';

const AT_ONCE = 1000;
/** Acts that tell a file with its sum when it is put beside something. */
const ATTACHING = ['output.evidence', 'task.file', 'scheme.file', 'annual-rating.file'];

/**
 * Whether each file holds what its sum says, and what was told of it when it was attached; one in memory at a time. Nothing
 * is wrong with one that people take away meanwhile, or bring anew by its id.
 */
export async function verifyFiles(db: Db | Trx): Promise<{ files: number; faults: Fault[] }> {
  const odd: string[] = [];
  let count = 0;
  const told = await listSumsTold(db);
  for (let after: string | undefined; ; ) {
    const files = await db
      .selectFrom('stored_file')
      .select(['id', 'sha256', 'size'])
      .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const file of files) {
      const content = await findFileContent(db, file.id);
      if (!isRight({ ...file, content }, told)) odd.push(file.id);
    }
    count += files.length;
    if (files.length < AT_ONCE) return { files: count, faults: await stillWrong(db, odd) };
    after = files.at(-1)?.id;
  }
}

/** Those that are there still, and wrong with what is told by now. */
async function stillWrong(db: Db | Trx, odd: readonly string[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const told = odd.length > 0 ? await listSumsTold(db) : new Map<string, string>();
  for (const id of odd) {
    const file = await db
      .selectFrom('stored_file')
      .select(['id', 'sha256', 'size', 'content'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (file && !isRight(file, told)) faults.push({ kind: 'file-changed', table: 'stored_file', id });
  }
  return faults;
}

interface Read {
  id: string;
  sha256: string;
  size: number;
  content: Buffer | undefined;
}

const isRight = ({ id, sha256, size, content }: Read, told: ReadonlyMap<string, string>): boolean =>
  sha256 === (told.get(id) ?? sha256) && content?.length === size && sumOf(content) === sha256;

const sumOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** The sum that was told last of each file, as long as the payload of that act is kept. */
async function listSumsTold(db: Db | Trx): Promise<ReadonlyMap<string, string>> {
  const acts = await db
    .selectFrom('audit_event')
    .select('detail')
    .where('act', 'in', ATTACHING)
    .where('outcome', '=', 'done')
    .where('detail', '<>', '')
    .orderBy('at')
    .orderBy('id')
    .execute();
  const told = acts.map(({ detail }) => objectOf(detail));
  return new Map(
    told.flatMap(({ file, sha256 }) =>
      typeof file === 'string' && typeof sha256 === 'string' ? [[file, sha256]] : [],
    ),
  );
}
