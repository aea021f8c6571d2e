import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setup } from '@so-viec/db/testing';
import { brokenOf, type Form, type Kind, type Row } from './row.ts';
import { ROWS } from './rows.ts';
import { runRow } from './runner/run-row.ts';
import { type Store, storeIn } from './runner/state.ts';
import { tableOf } from './runner/table.ts';

const USE = `pnpm test:deep [${ROWS.map(({ name }) => name).join('|')}] [--on sqlite|postgres] [--short] [--table]`;

// Whoever is asked to end lets what it started end too: those wait for the exit of this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    process.stderr.write(`${USE}\n`);
    return 2;
  }
  const store = storeIn(join(process.cwd(), '.cache', asked.form === 'long' ? 'deep' : 'deep-short'));
  const runs = asked.rows.flatMap((row) =>
    row.on.filter((kind) => !asked.on || kind === asked.on).map((kind) => ({ row, kind })),
  );
  const holds =
    asked.table || (await runAll(asked.isOne ? runs : unfinished(runs, store), asked.form, store));
  process.stdout.write(tableOf(asked.rows, asked.form, store));
  return holds ? 0 : 1;
}

function read(args: string[]) {
  try {
    const options = {
      on: { type: 'string' },
      short: { type: 'boolean' },
      table: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const rows = positionals.length === 0 ? ROWS : ROWS.filter(({ name }) => positionals.includes(name));
    if (rows.length < positionals.length) return undefined;
    const form: Form = values.short === true ? 'short' : 'long';
    return { rows, form, isOne: positionals.length > 0, on: values.on, table: values.table === true };
  } catch {
    return undefined;
  }
}

type Run = { row: Row; kind: Kind };

/** All rows take hours: a run of them goes on with those that have not ended, and begins anew when all have. */
function unfinished(runs: Run[], store: Store): Run[] {
  const left = runs.filter(({ row, kind }) => (store.find(row.name, kind)?.endedAt ?? null) === null);
  return left.length > 0 ? left : runs;
}

async function runAll(runs: Run[], form: Form, store: Store): Promise<boolean> {
  const stop = runs.some(({ kind }) => kind === 'postgres') ? await setup() : undefined;
  let holds = true;
  try {
    for (const { row, kind } of runs) {
      process.stdout.write(`${row.what}, ${kind} …\n`);
      const { outcome } = await runRow(row, kind, form, store);
      holds &&= brokenOf(outcome).length === 0;
    }
  } finally {
    await stop?.();
  }
  return holds;
}
