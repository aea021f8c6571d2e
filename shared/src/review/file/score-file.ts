import { hundredthsOfText, milliOfText } from '../score/decimal-text.ts';
import { exactText, fraction } from '../score/fraction.ts';
import type { ScoreInput, ScoreLine } from '../score/score-input.ts';
import { type ScoreFile, scoreFile } from './score-file.schema.ts';

type FileLine = ScoreFile['lines'][number];

/** What is wrong with a file: where ("lines[0].delivered[1].faults", '' for the whole), and a code of the schema. */
export interface FileProblem {
  path: string;
  code: string;
}

/** Reads a parsed file, or says everything that is wrong with it. */
export function readScoreFile(json: unknown): { input: ScoreInput } | { problems: FileProblem[] } {
  const read = scoreFile.safeParse(json);
  if (read.success) return { input: inputOf(read.data) };
  const problems = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ path: pathText([...issue.path, key]), code: 'unknown-key' }))
      : [{ path: pathText(issue.path), code: issue.message }],
  );
  return { problems };
}

/** Keys as JavaScript writes them: ["lines", 0, "assigned"] → "lines[0].assigned". */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function inputOf(file: ScoreFile): ScoreInput {
  const { pack, general, options } = file;
  const shared = {
    pack,
    generalHundredths: hundredthsOfText(general) ?? 0,
    capMode: options?.capMode ?? 'total70',
    lines: file.lines.map(({ coefficient, ...line }) => ({
      ...line,
      coefficientMilli: milliOfText(coefficient) ?? 0,
    })),
  };
  return file.kind === 'staff'
    ? { ...shared, kind: 'staff' }
    : { ...shared, kind: 'leader', leader: file.leader };
}

/** The file that gives the same score as an input: each product by itself, shares of joint work as lines of their own. */
export function fileOf(input: ScoreInput): ScoreFile {
  const shared = {
    pack: input.pack,
    general: decimalOf(input.generalHundredths, 100),
    options: { capMode: input.capMode },
    lines: input.lines.flatMap(fileLinesOf),
  };
  return input.kind === 'staff'
    ? { ...shared, kind: 'staff' }
    : { ...shared, kind: 'leader', leader: { ...input.leader } };
}

const decimalOf = (value: number, scale: number): string => exactText(fraction(value, scale));

/** The line itself, then one with nothing assigned for each other coefficient among its products. */
function fileLinesOf({ coefficientMilli, assigned, origin, delivered }: ScoreLine): FileLine[] {
  const own = (products: { coefficientMilli?: number }) => products.coefficientMilli ?? coefficientMilli;
  const others = new Set(delivered.map(own).filter((milli) => milli !== coefficientMilli));
  return [coefficientMilli, ...others].map((milli) => ({
    coefficient: decimalOf(milli, 1000),
    assigned: milli === coefficientMilli ? assigned : 0,
    origin,
    delivered: delivered
      .filter((products) => own(products) === milli)
      .flatMap(({ faults, delays, count = 1 }) => Array.from({ length: count }, () => ({ faults, delays }))),
  }));
}
