/** How offices write their long words. */
const SHORT_WORDS: readonly [RegExp, string][] = [
  [/[ỦU][ỷy] ban nhân dân|Uỷ ban nhân dân/giu, 'UBND'],
  [/Hội đồng nhân dân/giu, 'HĐND'],
  [/[ỦU]y ban Mặt trận Tổ quốc(?: Việt Nam)?/giu, 'UB MTTQ'],
  [/Đoàn đại biểu Quốc hội/giu, 'Đoàn ĐBQH'],
  [/Ban Quản lý/giu, 'BQL'],
  [/Trung tâm/giu, 'TT'],
  [/Văn phòng/giu, 'VP'],
];

/** About as much as the column of names holds. */
const LONGEST = 28;

/**
 * A unit's name for a narrow column, as it is where it fits; else long words as offices shorten them, and what is still too long loses its middle,
 * so that the end that tells it from its neighbours stays. "Ủy ban nhân dân xã Long Trà Đông" is "UBND xã Long Trà Đông".
 */
export function shortUnitName(name: string): string {
  if (name.length <= LONGEST) return name;
  const short = SHORT_WORDS.reduce((text, [words, mark]) => text.replace(words, mark), name);
  if (short.length <= LONGEST) return short;
  const words = short.split(' ');
  const end = words.slice(-2).join(' ');
  let start = '';
  for (const word of words.slice(0, -2)) {
    if (`${start} ${word} … ${end}`.length > LONGEST + 1) break;
    start = `${start} ${word}`.trim();
  }
  return start === '' ? short : `${start.replace(/ (?:và|-)$/u, '')} … ${end}`;
}
