import type { Section } from '../../parts.ts';

/** What a line of the form can open: a section, a heading over sections, or a whole description. */
export type Opens = Section | 'relations' | 'requirements' | 'title';

export interface LabelFound {
  opens: Opens;
  /** How much of the line is the label, its colon included. */
  length: number;
  /** False where the words are not those of the form, only its number and a word of it. */
  isUsual: boolean;
}

const ROLE = '(?:cua )?(?:vi tri(?: viec lam| cong viec| cong tac)?|vtvl|cong viec)';
/** One after the other. The post of a work is the post, then the work: said in two ways it would be tried in all of them. */
const ROLES = '(?: (?:cua )?(?:vi tri(?: viec lam| cong tac)?|vtvl|cong viec))*';
const ANY = '(?:cac |nhung )?';

/** Folded, without numbering. Order matters: the longer wordings stand first. */
const WORDINGS: readonly (readonly [Opens, string])[] = [
  ['purpose', `(?:muc dich|muc tieu)(?:,? (?:muc tieu|yeu cau))?(?: chung)?${ROLES}`],
  [
    'work',
    `${ANY}(?:cong viec|nhiem vu)(?:[ ,]+(?:va )?${ANY}(?:cong viec|nhiem vu)(?: cu the)?)?(?: chinh| cu the)?(?:[ ,]+(?:va )?${ANY}tieu chi(?: danh gia)?(?: (?:ket qua|muc do|viec))*(?: hoan thanh)?(?: ${ANY}(?:cong viec|nhiem vu))?)?`,
  ],
  [
    'inside',
    `${ANY}(?:moi )?(?:quan he )?(?:cong viec )?(?:o )?(?:ben trong|noi bo|trong noi bo)(?: (?:co quan|don vi|to chuc))*(?:,? don vi)?`,
  ],
  [
    'outside',
    `${ANY}(?:moi )?(?:quan he )?(?:cong viec )?(?:voi )?(?:o )?ben ngoai(?: (?:co quan|don vi|to chuc))*(?:,? don vi)?`,
  ],
  ['relations', `${ANY}(?:moi )?quan he(?: (?:trong|ve|phoi hop))*(?: cong viec| cong tac)?`],
  ['powers', `(?:pham vi )?(?:ve )?(?:quyen han|tham quyen)(?:(?:,| va) trach nhiem)?(?: ${ROLE})?`],
  [
    'requirements',
    `${ANY}(?:yeu cau|tieu chuan)(?: (?:ve|doi voi))*(?: ${ROLE})?(?: ve)? (?:trinh do|pham chat)(?:[ ,]+(?:va )?(?:trinh do|pham chat))*[ ,]+(?:va )?(?:ve )?nang luc(?: ${ROLE})?`,
  ],
  [
    'qualifications',
    `(?:${ANY}(?:yeu cau|tieu chuan) (?:ve |doi voi )?)?trinh do(?:[ ,]+(?:va )?pham chat)?`,
  ],
  ['competencies', `(?:${ANY}(?:yeu cau|tieu chuan) (?:ve |doi voi )?)?(?:khung )?nang luc(?: ${ROLE})?`],
];
const PATTERNS = WORDINGS.map(
  ([opens, words]) =>
    [opens, new RegExp(`^(?:${words.replaceAll(' ', '\\s+')})\\s*(?:\\([^)]*\\)\\s*)?(?::|$)`)] as const,
);
const NUMBERING =
  /^\s*(?:(?:phan|muc)\s+)?(?:(\d{1,2}(?:\.\d{1,2})*)|[ivx]{1,4}|[a-e])\s*(?:[.)\-–:/]\s*)+(?!\d)|^\s*(\d(?:\.\d)?)\s+/;
const TITLE =
  /^(?:ban\s+)?mo\s+ta(?:\s+(?:cong\s+viec|vi\s+tri\s+viec\s+lam|vi\s+tri\s+cong\s+viec|vi\s+tri|cac|cua|vtvl))+(?=$|[\s:–-])|^ban\s+mo\s+ta(?=\s*(?:$|:))/;
const LONGEST = 120;

/** The number of the form and a word that its line must have, whatever the other words are. */
const BY_NUMBER: readonly (readonly [string, Opens, RegExp])[] = [
  ['1', 'purpose', /muc (?:dich|tieu)/],
  ['2', 'work', /(?:cong viec|nhiem vu)/],
  ['3.1', 'inside', /(?:trong|noi bo)/],
  ['3.2', 'outside', /ngoai/],
  ['3', 'relations', /quan he/],
  ['4', 'powers', /(?:quyen|tham quyen)/],
  ['5.1', 'qualifications', /(?:trinh do|tieu chuan)/],
  ['5.2', 'competencies', /nang luc/],
  ['5', 'requirements', /(?:trinh do|nang luc|yeu cau)/],
];

/** What a folded line opens, if it is a label of the form; the rest of the line is content. */
export function labelOf(folded: string): LabelFound | undefined {
  const numbering = NUMBERING.exec(folded);
  const indent = numbering?.[0].length ?? /^\s*/.exec(folded)?.[0].length ?? 0;
  const rest = folded.slice(indent);
  const title = TITLE.exec(rest);
  if (title) return { opens: 'title', length: indent + title[0].length, isUsual: true };
  for (const [opens, pattern] of PATTERNS) {
    const found = pattern.exec(rest.trimEnd());
    // A note in brackets is no word of the form: it is shown with the doubt.
    if (found) return { opens, length: indent + found[0].length, isUsual: !found[0].includes('(') };
  }
  const spaced = numbering && spacedLabel(rest);
  if (spaced) return { ...spaced, length: indent + spaced.length };
  return unusualLabel(folded, numbering?.[1] ?? numbering?.[2]);
}

/** Behind its number a label may part from its content by spaces alone: "1. Mục đích vị trí việc làm  Đưa đón". */
function spacedLabel(rest: string): LabelFound | undefined {
  for (const { index, 0: gap } of rest.trimEnd().matchAll(/\s{2,}/g)) {
    if (index > LONGEST) return undefined;
    const words = rest.slice(0, index);
    const found = PATTERNS.find(([, pattern]) => pattern.test(words));
    if (found) return { opens: found[0], length: index + gap.length, isUsual: false };
  }
  return undefined;
}

function unusualLabel(folded: string, number: string | undefined): LabelFound | undefined {
  if (number === undefined || folded.length > LONGEST || /[.;]\s*$/.test(folded)) return undefined;
  const found = BY_NUMBER.find(([known, , word]) => known === number && word.test(folded));
  if (!found) return undefined;
  const colon = folded.indexOf(':');
  return { opens: found[1], length: colon < 0 ? folded.length : colon + 1, isUsual: false };
}
