import { foldText } from '@so-viec/shared/text/fold';

/** The positions whose code or name holds what was typed: the code itself first, codes that begin so, then the rest. */
export function foundPositions<P extends { code: string; name: string }>(
  positions: readonly P[],
  typed: string,
): P[] {
  const folded = foldText(typed);
  const rank = ({ code }: P) => (foldText(code) === folded ? 0 : foldText(code).startsWith(folded) ? 1 : 2);
  return positions
    .filter(({ code, name }) => foldText(`${code} ${name}`).includes(folded))
    .sort((a, b) => rank(a) - rank(b));
}
