import { globSync, readFileSync } from 'node:fs';
import { importViolations } from './import-violations.ts';
import { outerDatabaseUses } from './outer-database.ts';

const root = process.cwd();
let broken = 0;

for (const { rule, from, to, why } of await importViolations(root)) {
  broken += 1;
  console.log(`${from}\n    imports ${to}\n    ${rule}: ${why}`);
}

for (const path of globSync('{db,server,scripts}/src/**/*.ts', { cwd: root }).sort()) {
  if (path.endsWith('outer-database.test.ts')) continue;
  for (const { line, name } of outerDatabaseUses(path, readFileSync(path, 'utf8'))) {
    broken += 1;
    console.log(`${path}:${line}\n    uses ${name} inside a transaction, where only trx may be in scope`);
  }
}

console.log(broken === 0 ? 'Every boundary holds.' : `${broken} boundaries are broken.`);
process.exitCode = broken === 0 ? 0 : 1;
