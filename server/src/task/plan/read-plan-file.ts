import { type ReadTable, readTable, type TableReader } from '@so-viec/shared/import/table-reader';
import { Problem } from '../../http/problem.ts';
import { FileProblem } from '../../import/read/file-problem.ts';
import { readFile } from '../../import/read/read-file.ts';

/** A plan is a page or two of Excel; anything bigger is something else. */
const MOST_BYTES = 5 * 1024 * 1024;
/** A plan has a fifth of these at most; rows that say nothing are counted here, too. */
const MOST_READ = 10_000;

/** Reads the rows of a plan from CSV or XLSX, before any transaction. What is no table is one refusal of row 0. */
export async function readPlanFile(bytes: Buffer): Promise<ReadTable<'tasks'>> {
  if (bytes.length > MOST_BYTES) throw new Problem('file-too-large', { params: { limit: 5 } });
  try {
    return await readFile('tasks', bytes, () => undefined, boundedReader());
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

function boundedReader(): TableReader<'tasks'> {
  const reader = readTable('tasks');
  let pushed = 0;
  return {
    push(row) {
      pushed++;
      if (pushed > MOST_READ) throw new FileProblem('file-rows', { what: 'hơn 10.000 dòng' });
      return reader.push(row);
    },
    finish: reader.finish,
  };
}
