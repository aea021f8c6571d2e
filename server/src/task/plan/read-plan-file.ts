import { type ReadTable, readTable } from '@so-viec/shared/import/table-reader';
import { Problem } from '../../http/problem.ts';
import { FileProblem } from '../../import/read/file-problem.ts';
import { readFile } from '../../import/read/read-file.ts';

/** A plan is a page or two of Excel; anything bigger is something else. */
const MOST_BYTES = 5 * 1024 * 1024;

/** Reads the rows of a plan from CSV or XLSX, before any transaction. What is no table is one refusal of row 0. */
export async function readPlanFile(bytes: Buffer): Promise<ReadTable<'tasks'>> {
  if (bytes.length > MOST_BYTES) throw new Problem('file-too-large', { params: { limit: 5 } });
  try {
    return await readFile('tasks', bytes, () => undefined, readTable('tasks'));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    const { code, params } = error;
    return {
      rows: [],
      count: 0,
      dataRows: [],
      partRows: [],
      header: undefined,
      refusals: [{ row: 0, column: '', code, params }],
    };
  }
}
