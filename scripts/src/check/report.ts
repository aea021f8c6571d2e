import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FunctionSize, fileLines, functionSizes } from './measure.ts';

type Measured = { path: string; lines: number; functions: FunctionSize[]; isTest: boolean };

type Offence = { isHard: boolean; text: string };

type PackageReport = { name: string; row: Record<string, string | number>; offences: Offence[] };

/** The house limits (README, "Import rules"). Hard ones fail `pnpm check` and `npm test`, the others are only told. */
const LIMITS = {
  file: { median: 40, p90: 120, most: 250 },
  function: { p90: 25, most: 60, component: 90 },
  folder: 12,
  tests: { least: 0.8, packages: ['shared', 'db', 'server'] },
};

/** Measures one package; tests count for the proportion of tests to code, not for the sizes of files and functions. */
export function reportOn(root: string, name: string): PackageReport {
  const measured = sourcesBelow(join(root, name)).map((path) => measure(root, path.slice(root.length + 1)));
  const code = measured.filter(({ isTest }) => !isTest);
  const tests = measured.filter(({ isTest }) => isTest);
  const files = code.map(({ lines }) => lines);
  const functions = code.flatMap((file) => file.functions.map(({ lines }) => lines));
  const proportion = total(tests.map(({ lines }) => lines)) / Math.max(1, total(files));
  const row = {
    files: code.length,
    'file median': quantile(files, 0.5),
    'file p90': quantile(files, 0.9),
    'file most': quantile(files, 1),
    functions: functions.length,
    'function p90': quantile(functions, 0.9),
    'function most': quantile(functions, 1),
    'tests ÷ code': proportion.toFixed(2),
  };
  const soft = proportionsOff(name, row, proportion);
  return { name, row, offences: [...code.flatMap(tooLong), ...crowdedFolders(code), ...soft] };
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sourcesBelow(path);
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : [];
  });
}

function measure(root: string, path: string): Measured {
  const source = readFileSync(join(root, path), 'utf8');
  const isTest = /\.test\.tsx?$|\/testing\/|^web\/e2e\//.test(path);
  // A generated table of facts has no shape to keep small.
  const isData = /\.data\.ts$/.test(path);
  const lines = isData ? 0 : fileLines(source);
  return { path, lines, functions: isTest ? [] : functionSizes(path, source), isTest: isTest || isData };
}

function tooLong({ path, lines, functions }: Measured): Offence[] {
  const { most, component } = LIMITS.function;
  const long = functions.filter((each) => each.lines > (each.isComponent ? component : most));
  return [
    ...(lines > LIMITS.file.most ? [{ isHard: true, text: `${path} has ${lines} lines` }] : []),
    ...long.map((each) => ({
      isHard: true,
      text: `${path}:${each.line} ${each.name} has ${each.lines} lines`,
    })),
  ];
}

function crowdedFolders(code: Measured[]): Offence[] {
  const counts = Map.groupBy(code, ({ path }) => dirname(path));
  return [...counts]
    .filter(([, files]) => files.length > LIMITS.folder)
    .map(([folder, files]) => ({ isHard: false, text: `${folder} has ${files.length} files` }));
}

function proportionsOff(name: string, row: Record<string, string | number>, proportion: number): Offence[] {
  const limits = {
    'file median': LIMITS.file.median,
    'file p90': LIMITS.file.p90,
    'function p90': LIMITS.function.p90,
  };
  const over = Object.entries(limits).filter(([key, limit]) => Number(row[key]) > limit);
  const thin = LIMITS.tests.packages.includes(name) && proportion < LIMITS.tests.least;
  return [
    ...over.map(([key, limit]) => ({
      isHard: false,
      text: `${name}: ${key} is ${row[key]}, at most ${limit}`,
    })),
    ...(thin
      ? [{ isHard: false, text: `${name}: tests ÷ code is ${row['tests ÷ code']}, at least 0.8` }]
      : []),
  ];
}

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
