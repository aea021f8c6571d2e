const WORDS = /\b(?:cap do|muc do|cap|muc|do|level|tu|toi thieu|tro len)\b/g;
const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

const digitOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (ROMAN[text] ?? (/^[1-5]$/.test(text) ? text : undefined));

/**
 * A level of a folded text as the form writes it: "Cấp độ 2 – 3" is "2-3". Undefined where that is not clear, and for a
 * "Bậc": a step of the language frame of six, which is no level of five.
 */
export function levelOf(folded: string): string | undefined {
  const [first, second, third] = folded
    .replace(/\btro len\b|\btoi thieu\b/g, ' ? ')
    .replace(WORDS, ' ')
    .split(/\s*(?:-|–|—|÷|\bden\b|\s)\s*/)
    .filter((part) => part !== '');
  const from = digitOf(first);
  if (from === undefined || third !== undefined) return undefined;
  if (second === undefined) return from;
  const to = digitOf(second);
  if (to === undefined || to < from) return undefined;
  return to === from ? from : `${from}-${to}`;
}
