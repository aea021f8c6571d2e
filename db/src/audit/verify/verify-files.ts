import { createHash } from 'node:crypto';
import type { Db } from '../../dialects.ts';
import { findFileContent } from '../../file/stored-file.queries.ts';
import type { Trx } from '../../transaction.ts';
import { objectOf } from '../json-object.ts';
import type { Fault } from './fault.ts';

const AT_ONCE = 1000;
/** Acts that tell a file with its sum when it is put beside something. */
const ATTACHING = ['output.evidence', 'task.file', 'scheme.file', 'annual-rating.file'];

/** Whether each file holds what its sum says, and what was told of it when it was attached; one in memory at a time. */
export async function verifyFiles(db: Db | Trx): Promise<{ files: number; faults: Fault[] }> {
  const seen = { files: 0, faults: [] as Fault[] };
  const told = await listSumsTold(db);
  for (let after: string | undefined; ; ) {
    const files = await db
      .selectFrom('stored_file')
      .select(['id', 'sha256', 'size'])
      .$if(after !== undefined, (q) => q.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
    for (const { id, sha256, size } of files) {
      const content = await findFileContent(db, id);
      const isRight =
        sha256 === (told.get(id) ?? sha256) && content?.length === size && sumOf(content) === sha256;
      if (!isRight) seen.faults.push({ kind: 'file-changed', table: 'stored_file', id });
    }
    seen.files += files.length;
    if (files.length < AT_ONCE) return seen;
    after = files.at(-1)?.id;
  }
}

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
