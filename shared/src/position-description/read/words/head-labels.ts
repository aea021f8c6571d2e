import type { TextPart } from '../../parts.ts';

export interface HeadLabel {
  part: TextPart;
  from: number;
  /** Where its value begins. */
  to: number;
}

const POST = '(?:(?:vi tri (?:viec lam|cong viec)|vtvl|vi tri|chuc danh(?: nghe nghiep)?)(?: \\([^()]*\\))?)';
const WORDINGS: readonly (readonly [TextPart, string])[] = [
  ['name', `ten(?: cua)?(?: ${POST})|${POST}|chuc danh`],
  ['code', `ma(?: so)?(?: cua)?(?: ${POST})?|ma so`],
  [
    'start',
    'ngay (?:bat dau|co hieu luc)(?: (?:thuc hien|lam viec|ap dung))?|thoi (?:gian|diem) (?:bat dau|thuc hien)(?: thuc hien)?',
  ],
  ['place', '(?:dia diem|noi|don vi|phong) (?:lam viec|cong tac)'],
  [
    'related',
    '(?:cac )?(?:quy trinh|van ban|quy trinh, van ban)(?: cong viec| lam viec)?(?: (?:co )?lien quan)(?: den cong viec)?|quy trinh cong viec',
  ],
];
const LABELS = WORDINGS.map(([part, words]) => {
  const spaced = words.replaceAll(' ', '\\s+');
  // At the start of a line spaces alone may part the label from its value.
  return [
    part,
    new RegExp(`(?<=^|[\\s;,.|•*+-])(?:${spaced})\\s*:|^\\s*(?:${spaced})\\s{2,}(?=\\S)`, 'g'),
  ] as const;
});
const BARE = WORDINGS.map(
  ([part, words]) =>
    [part, new RegExp(`^\\s*(?:[-+•*]\\s*)?(?:${words.replaceAll(' ', '\\s+')})\\s*$`)] as const,
);

/** The labels of the head in a folded line, in their order; a value reaches to the next label. */
export function headLabelsOf(folded: string): HeadLabel[] {
  const found = LABELS.flatMap(([part, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index, 0: words }) => ({
      part,
      from: index,
      to: index + words.length,
    })),
  ).toSorted((a, b) => a.from - b.from || b.to - a.to);
  return found.filter((label, i) => i === 0 || label.from >= (found[i - 1]?.to ?? 0));
}

/** The part that a whole cell names without a colon; its value stands in the next cell. */
export function bareHeadLabelOf(folded: string): TextPart | undefined {
  return BARE.find(([, pattern]) => pattern.test(folded))?.[0];
}
