import { createProgress } from '../../progress/progress.ts';
import { brokenOf, type Form, joined, type Kind, type Outcome, type Row } from '../row.ts';
import type { Standing, Store } from './state.ts';

/**
 * Runs a row to the count of a form, from where an interrupted run stopped; a finished one begins anew. It ends where
 * something broke.
 */
export async function runRow(row: Row, kind: Kind, form: Form, store: Store): Promise<Standing> {
  const wanted = row[form];
  let standing = store.find(row.name, kind);
  if (!standing || standing.endedAt !== null || standing.wanted !== wanted)
    standing = begin(row, kind, wanted);
  const bar = createProgress(`${row.name} ${kind}`, wanted);
  while (standing.endedAt === null) {
    standing = await goOn(row, form, standing, (done) => bar.update(done));
    store.keep(standing);
  }
  bar.done();
  return standing;
}

/** Runs the short form of a row in one go, and keeps what it found. */
export async function runOnce(row: Row, kind: Kind, store: Store): Promise<Outcome> {
  const begun = begin(row, kind, row.short);
  const standing = await goOn({ ...row, batch: row.short }, 'short', begun, () => undefined);
  store.keep(standing);
  return standing.outcome;
}

/** Keeps that the short form of a row was not run, and why. */
export function keepUnrun(row: Row, kind: Kind, store: Store, why: string): void {
  store.keep({ ...begin(row, kind, row.short), outcome: { figures: {}, faults: [why] } });
}

function begin(row: Row, kind: Kind, wanted: number): Standing {
  const outcome = { figures: {}, faults: [] };
  const startedAt = new Date().toISOString();
  return { row: row.name, kind, wanted, done: 0, seconds: 0, startedAt, endedAt: null, outcome };
}

/** The standing after one go more. */
async function goOn(
  row: Row,
  form: Form,
  before: Standing,
  update: (done: number) => void,
): Promise<Standing> {
  const { kind, done: from } = before;
  const count = Math.min(row.batch, before.wanted - from);
  const start = performance.now();
  const found = await row.run(count, { kind, form, from, tell: (done) => update(from + done) });
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
