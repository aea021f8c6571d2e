import { createProgress } from '../../progress/progress.ts';
import { brokenOf, joined, type Kind, type Row } from '../row.ts';
import type { Standing, Store } from './state.ts';

/** Runs a row to its long count, from where an interrupted run stopped; a finished one begins anew. It ends where something broke. */
export async function runRow(row: Row, kind: Kind, store: Store): Promise<Standing> {
  let standing = store.find(row.name, kind);
  if (!standing || standing.endedAt !== null || standing.wanted !== row.long) standing = begin(row, kind);
  const bar = createProgress(`${row.name} ${kind}`, row.long);
  while (standing.endedAt === null) {
    standing = await goOn(row, standing, (done) => bar.update(done));
    store.keep(standing);
  }
  bar.done();
  return standing;
}

function begin(row: Row, kind: Kind): Standing {
  const outcome = { figures: {}, faults: [] };
  const startedAt = new Date().toISOString();
  return { row: row.name, kind, wanted: row.long, done: 0, seconds: 0, startedAt, endedAt: null, outcome };
}

/** The standing after one go more. */
async function goOn(row: Row, before: Standing, update: (done: number) => void): Promise<Standing> {
  const { kind, done: from } = before;
  const count = Math.min(row.batch, before.wanted - from);
  const start = performance.now();
  const found = await row.run(count, { kind, from, tell: (done) => update(from + done) });
  const outcome = joined(before.outcome, found);
  const done = from + count;
  const isOver = done >= before.wanted || brokenOf(outcome).length > 0;
  return {
    ...before,
    done,
    outcome,
    seconds: before.seconds + (performance.now() - start) / 1000,
    endedAt: isOver ? new Date().toISOString() : null,
  };
}
