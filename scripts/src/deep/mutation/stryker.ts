import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProcess } from '../runner/run-process.ts';
import type { Subject } from './subjects.ts';

const VERSION = '10.1.1';
const PACKAGES = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}`);
/** What Stryker makes its copy of: the changed code with all that its tests need. */
const COPIED = ['shared/**', 'db/**', 'server/**', 'scripts/src/deep/mutation/**', '*.json'];
const LAST_LINES = 30;

const root = process.cwd();
/** Apart from the packages of the project: 63 MB that only this row asks for. Its runner takes vitest from the project. */
const tools = join(root, '.tools', 'stryker');
const packageOf = (name: string) => join(tools, 'node_modules', name);

interface Mutant {
  mutatorName: string;
  replacement?: string;
  status: string;
  location: { start: { line: number; column: number } };
}
interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

/** How many changes there were, how many the tests noticed, and each that they did not, by its place. */
export interface Mutated {
  changes: number;
  noticed: number;
  unnoticed: string[];
}

/** Changes a subject one place at a time and runs its tests against each change. Throws where Stryker cannot. */
export async function mutate(subject: Subject): Promise<Mutated> {
  await install();
  const folder = join(root, '.cache', 'mutation', subject.name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'stryker.json');
  const report = join(folder, 'report.json');
  writeFileSync(config, JSON.stringify(settingsOf(subject, { folder, report }), null, 2));
  const stryker = join(packageOf('@stryker-mutator/core'), 'bin', 'stryker.js');
  await run(process.execPath, [stryker, 'run', config], { SV_MUTATION: subject.name });
  const mutated = countOf(JSON.parse(readFileSync(report, 'utf8')) as Report);
  writeFileSync(join(folder, 'unnoticed.txt'), mutated.unnoticed.map((line) => `${line}\n`).join(''));
  return mutated;
}

function settingsOf({ code }: Subject, { folder, report }: { folder: string; report: string }) {
  return {
    mutate: [...code, '!**/*.test.ts'],
    testRunner: 'vitest',
    plugins: [join(packageOf('@stryker-mutator/vitest-runner'), 'dist', 'src', 'index.js')],
    vitest: { configFile: 'scripts/src/deep/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // It would be read with TypeScript's JavaScript interface, which version 7 has none of.
    tsconfigFile: 'none.json',
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: join(folder, 'copy'),
    ignorePatterns: ['**', ...COPIED.map((path) => `!${path}`), 'node_modules'],
    timeoutMS: 20_000,
    allowConsoleColors: false,
  };
}

async function install(): Promise<void> {
  if (PACKAGES.every(isInstalled)) return;
  mkdirSync(tools, { recursive: true });
  const wanted = PACKAGES.map((name) => `${name}@${VERSION}`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps'];
  await run('npm', ['install', '--prefix', tools, '--loglevel=error', ...options, ...wanted]);
}

function isInstalled(name: string): boolean {
  const file = join(packageOf(name), 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === VERSION;
}

/** Throws with what a command said last where it fails. */
async function run(command: string, args: string[], settings: Record<string, string> = {}): Promise<void> {
  const shell = process.platform === 'win32' && command === 'npm';
  const { code, said } = await runProcess(command, args, settings, { shell });
  if (code === 0) return;
  throw new Error(`${command}: ${said.trimEnd().split('\n').slice(-LAST_LINES).join('\n')}`);
}

const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** Changes that do not compile or run are none. */
export function countOf({ files }: Report): Mutated {
  const all = Object.entries(files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(({ status, mutatorName, replacement = '', location: { start } }) => {
      const before = lines[start.line - 1]?.trim() ?? '';
      const after = replacement.replaceAll(/\s+/g, ' ');
      return { status, text: `${path}:${start.line}:${start.column} ${mutatorName}: ${before} → ${after}` };
    });
  });
  const noticed = all.filter(({ status }) => NOTICED.includes(status)).length;
  const unnoticed = all.filter(({ status }) => UNNOTICED.includes(status)).map(({ text }) => text);
  return { changes: noticed + unnoticed.length, noticed, unnoticed };
}
