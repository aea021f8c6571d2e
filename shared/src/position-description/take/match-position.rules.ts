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

/**
 * The position that a description is of: by its code (signs between its parts do not matter), else by its name
 * without tone marks where one position alone has it. Undefined asks the person.
 */
export function matchPosition(
  positions: readonly Position[],
  said: { code: string; name: string },
): string | undefined {
  const code = codeKey(said.code);
  const byCode = code === '' ? [] : positions.filter((position) => codeKey(position.code) === code);
  if (byCode.length === 1) return byCode[0]?.code;
  const name = nameKey(said.name);
  const byName = name === '' ? [] : positions.filter((position) => nameKey(position.nameFold) === name);
  return byName.length === 1 ? byName[0]?.code : undefined;
}
