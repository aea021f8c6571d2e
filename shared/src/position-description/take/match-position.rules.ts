import { foldText } from '../../text/fold.ts';

interface Position {
  code: string;
  nameFold: string;
}

const codeKey = (code: string) => foldText(code).replace(/[\s._–-]+/g, '');
const nameKey = (name: string) =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const SMALL_WORDS = new Set([
  've',
  'cua',
  'va',
  'cac',
  'cong',
  'tac',
  'linh',
  'vuc',
  'vi',
  'tri',
  'viec',
  'lam',
]);
const LIKENESS = 0.6;

/** Whether two names of positions may be one in other words: most of their words are the same; no name says nothing. */
function isLike(a: string, b: string): boolean {
  const wordsOf = (name: string) => new Set(name.split(' ').filter((word) => !SMALL_WORDS.has(word)));
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (b === '' || a === b) return true;
  const common = [...one].filter((word) => other.has(word)).length;
  return common >= LIKENESS * (one.size + other.size - common);
}

/**
 * The position that a description is of: by its code (signs between its parts do not matter) where its name says
 * much the same, else by its name without tone marks where one position alone has it. Undefined asks the person.
 */
export function matchPosition(
  positions: readonly Position[],
  said: { code: string; name: string },
): string | undefined {
  const code = codeKey(said.code);
  const name = nameKey(said.name);
  const byCode = code === '' ? [] : positions.filter((position) => codeKey(position.code) === code);
  const [coded] = byCode;
  if (coded && byCode.length === 1) return isLike(nameKey(coded.nameFold), name) ? coded.code : undefined;
  const byName = name === '' ? [] : positions.filter((position) => nameKey(position.nameFold) === name);
  return byName.length === 1 ? byName[0]?.code : undefined;
}

/** The position whose code a description has under quite another name: which of both is meant asks the person. */
export function codeOfAnother<P extends Position>(
  positions: readonly P[],
  said: { code: string; name: string },
): P | undefined {
  const code = codeKey(said.code);
  const coded = positions.filter((position) => code !== '' && codeKey(position.code) === code);
  return coded.length === 1 && matchPosition(coded, said) === undefined ? coded[0] : undefined;
}
