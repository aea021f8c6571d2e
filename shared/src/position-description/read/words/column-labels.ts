import { trimSigns } from '../../../text/trim-signs.ts';
import type { Section } from '../../parts.ts';

/** What a column of a table holds: a column of its part, the running number, or two columns below one heading. */
export type Role = string;

const COLUMNS: Partial<Record<Section, readonly (readonly [Role, RegExp])[]>> = {
  work: [
    [
      'criterion',
      /^(?:cac )?(?:tieu chi|tieu chuan|ket qua|muc do|yeu cau)(?: danh gia)?(?:(?: ket qua| muc do| viec)*(?: hoan thanh)?)?(?: (?:cong viec|nhiem vu|cu the))*$|^(?:cac )?tieu chi(?: [a-z]+){0,8}$/,
    ],
    [
      'area',
      /^(?:(?:cong viec|nhiem vu)(?:,| va|, va|\/) ?)?(?:mang|linh vuc|nhom)(?: (?:cong viec|nhiem vu|cong tac))?(?:,? (?:cong viec|nhiem vu))*$/,
    ],
    ['work', /^(?:cac )?(?:cong viec|nhiem vu)(?:,? (?:cong viec|nhiem vu))? cu the$/],
    ['both', /^(?:cac )?(?:cong viec|nhiem vu)(?:(?:,| va|, va|\/)? ?(?:cong viec|nhiem vu))?(?: chinh)?$/],
  ],
  inside: [
    [
      'managedBy',
      /^(?:duoc |chiu su )?quan ly(?: truc tiep)?(?: va kiem duyet.*| boi.*| cua.*)$|^(?:duoc|chiu) (?:[a-z]+ ){0,4}quan ly(?: [a-z]+){0,8}$/,
    ],
    [
      'manages',
      /^(?:truc tiep )?quan ly(?: truc tiep)?(?: (?:cac )?(?:vi tri|cong chuc|vien chuc|don vi).*)?$/,
    ],
    [
      'cooperatesWith',
      /^(?:cac )?(?:(?:don vi|co quan|to chuc|ca nhan|vi tri)[ ,/]*)*(?:va )?(?:co )?phoi hop(?: cong tac| chinh| voi)*$/,
    ],
  ],
  outside: [
    ['nature', /^(?:ban chat|noi dung|tinh chat|muc dich)(?: (?:moi )?quan he)?(?: cong tac)?$/],
    [
      'body',
      /^(?:cac )?(?:co quan|don vi|to chuc)(?:[ ,/]+(?:va )?(?:co quan|don vi|to chuc|doi tac|ca nhan))*(?:,? (?:ben ngoai|co)? ?(?:moi )?(?:quan he|lien quan|phoi hop)(?: chinh| cong tac)?)?$/,
    ],
  ],
  powers: [
    ['power', /^(?:noi dung )?(?:quyen han|tham quyen)(?: (?:cu the|duoc giao))?$|^(?:noi dung|quyen)$/],
  ],
  qualifications: [
    [
      'kind',
      /^(?:cac )?(?:nhom|loai|tieu chi)(?: (?:yeu cau|tieu chuan))?$|^(?:cac )?yeu cau$|^(?:tieu chuan|noi dung)$/,
    ],
    ['requirement', /^(?:cac )?(?:yeu cau|noi dung|tieu chuan|noi dung yeu cau)(?: cu the| chi tiet)?$/],
  ],
  competencies: [
    ['group', /^(?:cac )?nhom nang luc$|^nhom$|^loai nang luc$/],
    ['name', /^(?:ten |cac )?nang luc(?: cu the)?$/],
    ['level', /^(?:cap|muc)(?: do)?(?: (?:yeu cau|nang luc|dat duoc|toi thieu))?$|^bac(?: nang luc)?$/],
  ],
};
const LONGEST = 90;
const NUMBER = /^(?:tt|stt|so tt|so thu tu|so)\.?$/;
const NUMBER_ONLY = /^[(]?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])?[.)/-]?$/;

/** What a folded heading of a column in that section says, or undefined. */
export function roleOf(section: Section, folded: string): Role | undefined {
  const words = withoutNote(trimSigns(folded.replace(/\s+/g, ' '), ' :.*')).trim();
  // A heading says nothing more: "Phối hợp: Văn phòng" is content.
  if (words.length > LONGEST || words.includes(':')) return undefined;
  if (NUMBER.test(words)) return 'number';
  return COLUMNS[section]?.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Words without the note in brackets at their end. */
function withoutNote(words: string): string {
  if (!words.endsWith(')')) return words;
  const open = words.indexOf('(', words.lastIndexOf(')', words.length - 2) + 1);
  return open < 0 ? words : words.slice(0, open);
}

/** Whether a cell is nothing but a running number: "2.1", "3)", "a." */
export function isNumber(folded: string): boolean {
  const number = folded.trim();
  return number !== '' && NUMBER_ONLY.test(number);
}
