import { ROLE_WORDS } from '../account/role-words.ts';
import { formatDay } from '../civil-day/civil-day.ts';
import type { AccountChange } from './notice.ts';
import { quoted, type Say, stretch } from './notice-parts.words.ts';

const CHANGED: Readonly<Record<AccountChange, string>> = {
  password: 'Mật khẩu của bạn đã được cấp lại',
  'second-factor': 'Mã xác nhận của bạn đã bị gỡ',
  link: 'Tài khoản của bạn được nối với một cách đăng nhập khác',
  unlink: 'Một cách đăng nhập đã được gỡ khỏi tài khoản của bạn',
  'password-off': 'Mật khẩu Sổ Việc của bạn đã bị tắt',
  'password-on': 'Mật khẩu Sổ Việc của bạn đã được bật lại',
};
const NOT_ASKED = 'Nếu bạn không nhờ, báo ngay lãnh đạo đơn vị.';
const roleSpan = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }) =>
  toOn === null ? `từ ${formatDay(fromOn)}` : stretch({ fromOn, toOn });

/** What is said of accounts and roles. */
export const ACCOUNT_NOTICE_WORDS: Pick<
  Say,
  'account-changed' | 'role-given' | 'role-ended' | 'role-over-all'
> = {
  'account-changed': (c) => ({ title: CHANGED[c.change], detail: NOT_ASKED, path: '/bao-mat' }),
  'role-given': (c) => ({
    title: `Bạn được giao vai trò ${quoted(ROLE_WORDS[c.role])}`,
    ...{ detail: `${c.unit || 'Toàn tổ chức'}, ${roleSpan(c)}`, path: '/thong-bao' },
  }),
  'role-ended': (c) => ({
    title: `Vai trò ${quoted(ROLE_WORDS[c.role])} của bạn hết ngày ${formatDay(c.toOn)}`,
    ...{ detail: c.unit || 'Toàn tổ chức', path: '/thong-bao' },
  }),
  'role-over-all': (c) => ({
    title: `${c.name} được giao vai trò ${quoted(ROLE_WORDS[c.role])} trên toàn tổ chức`,
    detail: `Hiệu lực ${roleSpan(c)}. Thấy không đúng thì báo lãnh đạo cơ quan.`,
    path: '/thong-bao',
  }),
};
