export const UNIT_LEVELS = ['central', 'province', 'commune', 'body', 'division'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const DOCUMENT_STYLES = ['state', 'party'] as const;
export type DocumentStyle = (typeof DOCUMENT_STYLES)[number];

/** quản lý, sử dụng, trực tiếp sử dụng: who rates and who scores (Nghị định 335/2025/NĐ-CP). A body's are a sum of bits. */
export const OFFICIAL_ROLES = [
  ['managing', 1],
  ['using', 2],
  ['direct', 4],
] as const;
export type OfficialRole = (typeof OFFICIAL_ROLES)[number][0];

export const officialRolesOf = (bits: number): OfficialRole[] =>
  OFFICIAL_ROLES.filter(([, bit]) => (bits & bit) !== 0).map(([role]) => role);

/** Units of every level but a division are bodies. */
export const isBodyLevel = (level: string): boolean => level !== 'division';
