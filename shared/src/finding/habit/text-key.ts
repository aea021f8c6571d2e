import { foldText } from '../../text/fold.ts';

/** Words that carry nothing of what the work was about. */
const FILLERS = new Set(
  'va cua ve cac cho theo tai trong voi do de den tu la duoc nhung mot ngay thang nam tuan'.split(' '),
);

/** A text as copies are known by: its words once each, without tone marks, numbers, fillers and order. '' says nothing. */
export function textKey(text: string): string {
  const words = foldText(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !FILLERS.has(word));
  return [...new Set(words)].sort().join(' ');
}

/** Whether two texts, each by the words of its key, share at least nine words of ten. */
export function areNearCopies(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size < 0.9 * many.size) return false;
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return shared >= 0.9 * (few.size + many.size - shared);
}
