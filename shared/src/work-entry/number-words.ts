const DIGITS: Readonly<Record<string, number>> = {
  ...{ mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9 },
};
const TIME_WORD = /^(gio|tieng|phut|ruoi|h|g|p|ph|\d.*)$/;

/** The number that words say from a place on, up to 99, and how many words it takes: "ba mươi lăm" is 35. */
function numberAt(words: readonly string[], at: number): { value: number; length: number } | undefined {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3);
  const unit = (word: string) => DIGITS[word];
  if (first === 'muoi') {
    const more = unit(second);
    return more === undefined ? { value: 10, length: 1 } : { value: 10 + more, length: 2 };
  }
  const tens = unit(first);
  if (tens === undefined) return undefined;
  if (second === 'muoi') {
    const more = unit(third);
    return more === undefined ? { value: tens * 10, length: 2 } : { value: tens * 10 + more, length: 3 };
  }
  // "bốn lăm" is said for 45.
  if (second === 'lam' || second === 'ruoi') {
    return second === 'lam' ? { value: tens * 10 + 5, length: 2 } : { value: tens, length: 1 };
  }
  return { value: tens, length: 1 };
}

/**
 * Folded words of a time with numbers in digits, as a telephone hears them said: "một tiếng mười lăm phút" → "1 tieng 15 phut",
 * "nửa tiếng" → "30 phut". Undefined where a word is none of a time.
 */
export function readNumberWords(words: readonly string[]): string[] | undefined {
  if (words.length === 2 && words[0] === 'nua' && /^(tieng|gio)$/.test(words[1] ?? '')) return ['30', 'phut'];
  const read: string[] = [];
  for (let at = 0; at < words.length; ) {
    const number = numberAt(words, at);
    const word = words[at] ?? '';
    if (!number && !TIME_WORD.test(word)) return undefined;
    read.push(number ? String(number.value) : word);
    at += number?.length ?? 1;
  }
  return read;
}
