import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { RULES } from './rules.ts';

type ImportViolation = { rule: string; from: string; to: string; why: string };

const FOLDERS = ['shared/src', 'db/src', 'server/src', 'web/src', 'web/e2e', 'scripts/src', 'scripts/bin'];

/** Every import below `root` that breaks a rule; `[]` when the house is in order. */
export async function importViolations(root: string): Promise<ImportViolation[]> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, {
    baseDir: root,
    ruleSet: { forbidden: RULES },
    validate: true,
    parser: 'swc',
    tsPreCompilationDeps: 'specify',
    doNotFollow: 'node_modules',
    exclude: { path: '^virtual:' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  });
  const { summary } = output as ICruiseResult;
  const reasons = new Map(RULES.map((rule) => [rule.name, rule.comment ?? '']));
  return summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
    why: reasons.get(rule.name) ?? '',
  }));
}
