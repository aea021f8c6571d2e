import type { RoleName } from './account-admin.schema.ts';

/** What a role is called. */
export const ROLE_WORDS: Readonly<Record<RoleName, string>> = {
  personnel: 'Tổ chức cán bộ',
  committee: 'Ban Tổ chức',
  auditor: 'Kiểm tra, chỉ xem',
  admin: 'Quản trị',
};
