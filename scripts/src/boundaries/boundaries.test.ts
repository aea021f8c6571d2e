import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { importViolations } from './import-violations.ts';
import { plantTree } from './planted-tree.ts';
import { RULES } from './rules.ts';

/** A house in order: everything here is allowed. */
const GOOD = {
  'shared/src/text/fold.ts': "import * as z from 'zod';\n",
  'shared/src/text/fold.test.ts':
    "import 'vitest';\nimport 'fast-check';\nimport 'node:fs';\nimport './fold.ts';\n",
  'db/src/index.ts': "export { list } from './unit/unit.queries.ts';\n",
  'db/src/unit/unit.queries.ts':
    "import 'kysely';\nimport 'node:fs';\nimport '@so-viec/shared/text/fold';\nexport const list = 1;\n",
  'db/src/migrations/20260101-0000-create-unit.ts': "import 'kysely';\n",
  'db/src/testing/index.ts': "import '../index.ts';\n",
  'server/src/index.ts': "import './unit/unit.routes.ts';\n",
  'server/src/unit/unit.routes.ts':
    "import 'hono';\nimport '@so-viec/db';\nimport '@so-viec/shared/text/fold';\n",
  'server/src/unit/unit.routes.test.ts': "import '@so-viec/db/testing';\nimport 'vitest';\n",
  'server/src/app-type.ts': 'export type AppType = number;\n',
  'web/src/main.tsx': "import './app/app.tsx';\n",
  'web/src/app/app.tsx': "import '../pages/today/today.page.tsx';\n",
  'web/src/pages/today/today.page.tsx': "import '../../features/work-entry/line.tsx';\n",
  'web/src/features/work-entry/line.tsx':
    "import '../../ui/button.tsx';\nimport '../../lib/api.ts';\nimport './value.ts';\nimport 'react';\n",
  'web/src/features/work-entry/value.ts': 'export const value = 1;\n',
  'web/src/features/leave/leave.ts': 'export const leave = 1;\n',
  'web/src/ui/button.tsx': "import 'react';\n",
  'web/src/lib/api.ts':
    "import type { AppType } from '@so-viec/server/app-type';\nexport type A = AppType;\n",
  'web/src/lib/api.test.ts': "import '@so-viec/server';\n",
  'web/e2e/day.test.ts': "import '@so-viec/server';\nimport 'node:fs';\n",
  'scripts/src/sv/main.ts': "import '@so-viec/db';\nimport '@so-viec/server';\nimport 'node:fs';\n",
};

/** One file for each way to break a rule, and the rule that must catch it. */
const PLANTED: [rule: string, path: string, text: string][] = [
  ['shared-imports-nothing-of-ours', 'shared/src/a.ts', "import '../../db/src/index.ts';\n"],
  ['shared-is-pure', 'shared/src/b.ts', "import { readFileSync } from 'node:fs';\n"],
  ['shared-is-pure', 'shared/src/c.ts', "import { join } from 'path';\n"],
  ['shared-uses-zod-only', 'shared/src/d.ts', "import 'fast-check';\n"],
  ['db-imports-shared-only', 'db/src/a.ts', "import '../../server/src/index.ts';\n"],
  ['db-uses-its-drivers-only', 'db/src/b.ts', "import 'vitest';\n"],
  [
    'migrations-stand-alone',
    'db/src/migrations/20260102-0000-lean-on-unit.ts',
    "import '../unit/unit.queries.ts';\n",
  ],
  [
    'migrations-stand-alone',
    'db/src/migrations/20260103-0000-lean-on-type.ts',
    "import type { list } from '../index.ts';\n",
  ],
  ['migrations-stand-alone', 'db/src/migrations/20260104-0000-lean-on-node.ts', "import 'node:fs';\n"],
  ['only-db-knows-sql', 'server/src/a.ts', "import '../../db/node_modules/kysely/index.js';\n"],
  ['server-imports-no-face', 'server/src/b.ts', "import '../../web/src/lib/api.ts';\n"],
  ['db-is-entered-by-its-index', 'server/src/c.ts', "import '@so-viec/db/testing';\n"],
  ['db-is-entered-by-its-index', 'scripts/src/d.ts', "import '../../db/src/unit/unit.queries.ts';\n"],
  ['web-never-sees-the-database', 'web/src/lib/a.ts', "import '../../../db/src/index.ts';\n"],
  [
    'web-takes-only-types-from-server',
    'web/src/lib/b.ts',
    "import { app } from '@so-viec/server';\nexport { app };\n",
  ],
  [
    'web-takes-only-types-from-server',
    'web/src/lib/c.ts',
    "export const app = () => import('@so-viec/server');\n",
  ],
  ['web-runs-in-a-browser', 'web/src/lib/d.ts', "import 'node:crypto';\n"],
  ['scripts-import-no-page', 'scripts/src/a.ts', "import '../../web/src/lib/api.ts';\n"],
  ['packages-by-name', 'server/src/d.ts', "import '../../shared/src/text/fold.ts';\n"],
  ['pages-below-app', 'web/src/pages/a.ts', "import '../app/app.tsx';\n"],
  ['features-below-pages', 'web/src/features/leave/a.ts', "import '../../pages/today/today.page.tsx';\n"],
  ['features-apart', 'web/src/features/leave/b.ts', "import '../work-entry/value.ts';\n"],
  ['features-apart', 'web/src/features/leave/c.ts', "import type { value } from '../work-entry/value.ts';\n"],
  ['ui-below-features', 'web/src/ui/a.ts', "import '../features/leave/leave.ts';\n"],
  ['lib-at-the-bottom', 'web/src/lib/e.ts', "import '../ui/button.tsx';\n"],
  ['no-cycles', 'server/src/e.ts', "import './f.ts';\n"],
  ['nothing-unresolved', 'server/src/g.ts', "import './missing.ts';\n"],
  ['only-what-the-package-lists', 'server/src/h.ts', "import 'left-pad';\n"],
  ['development-packages-in-tests-only', 'server/src/i.ts', "import 'vitest';\n"],
  ['tests-are-not-imported', 'server/src/j.ts', "import './unit/unit.routes.test.ts';\n"],
];

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

function plant(files: Record<string, string>): string {
  const root = plantTree(files);
  roots.push(root);
  return root;
}

describe('the import rules', () => {
  test('find nothing in a house in order', async () => {
    expect(await importViolations(plant(GOOD))).toEqual([]);
  });

  test('catch each planted violation under its own name', async () => {
    const bad = Object.fromEntries(PLANTED.map(([, path, text]) => [path, text]));
    bad['server/src/f.ts'] = "import './e.ts';\n";
    const found = await importViolations(plant({ ...GOOD, ...bad }));
    const caught = new Set(found.map(({ rule, from }) => `${rule} in ${from}`));
    expect(PLANTED.map(([rule, path]) => `${rule} in ${path}`).filter((each) => !caught.has(each))).toEqual(
      [],
    );
    const innocent = found.filter(({ from }) => from in GOOD);
    expect(innocent).toEqual([]);
  });

  test('have a planted violation each', () => {
    const planted = new Set(PLANTED.map(([rule]) => rule));
    expect(RULES.map((rule) => rule.name).filter((name) => !planted.has(name ?? ''))).toEqual([]);
  });
});
