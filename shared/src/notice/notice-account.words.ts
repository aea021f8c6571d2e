import type { RoleName } from '../account/account-admin.schema.ts';
import { ROLE_WORDS } from '../account/role-words.ts';
import { formatDay } from '../civil-day/civil-day.ts';
import type { AccountChange, RoleEnding } from './notice.ts';
import { quoted, type Say, stretch } from './notice-parts.words.ts';

const CHANGED: Readonly<Record<AccountChange, string>> = {
  password: 'Mật khẩu của bạn đã được cấp lại',
  'second-factor': 'Mã xác nhận của bạn đã bị gỡ',
  link: 'Tài khoản của bạn được nối với một cách đăng nhập khác',
  unlink: 'Một cách đăng nhập đã được gỡ khỏi tài khoản của bạn',
  'password-off': 'Mật khẩu Sổ Việc của bạn đã bị tắt',
  'password-on': 'Mật khẩu Sổ Việc của bạn đã được bật lại',
  closed: 'Tài khoản của bạn đã bị khóa',
  opened: 'Tài khoản của bạn đã được mở lại',
};
const NOT_ASKED = 'Nếu bạn không nhờ, báo ngay lãnh đạo đơn vị.';
const CLOSED =
  'Bạn chưa đăng nhập được cho đến khi tài khoản được mở lại; nhật ký và phiếu vẫn còn. Thấy không đúng thì báo lãnh đạo đơn vị.';
const roleSpan = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }) =>
  toOn === null ? `từ ${formatDay(fromOn)}` : stretch({ fromOn, toOn });

const WRONG = 'Thấy không đúng thì báo lãnh đạo cơ quan.';

/** How a role comes to its end, seen from the day it was said on: `given` and `held` say whose it is. */
function endWords(
  { role, fromOn, toOn, saidOn }: RoleEnding & { role: RoleName },
  { given, held }: { given: string; held: string },
): string {
  const name = `Vai trò ${quoted(ROLE_WORDS[role])}`;
  if (fromOn !== undefined && saidOn !== undefined) {
    if (fromOn > saidOn && toOn < fromOn) {
      return `${name}${given} từ ${formatDay(fromOn)} đã được bỏ, chưa có hiệu lực`;
    }
    if (toOn < saidOn) return `${name}${held} đã bị thu ngày ${formatDay(saidOn)}`;
  }
  return `${name}${held} hết ngày ${formatDay(toOn)}`;
}

/** What is said of accounts and roles. */
export const ACCOUNT_NOTICE_WORDS: Pick<
  Say,
  'account-changed' | 'role-given' | 'role-ended' | 'role-over-all' | 'role-over-all-ended'
> = {
  'account-changed': (c) => ({
    title: CHANGED[c.change],
    ...{ detail: c.change === 'closed' ? CLOSED : NOT_ASKED, path: '/bao-mat' },
  }),
  'role-given': (c) => ({
    title: `Bạn được giao vai trò ${quoted(ROLE_WORDS[c.role])}`,
    ...{ detail: `${c.unit || 'Toàn tổ chức'}, ${roleSpan(c)}`, path: '/thong-bao' },
  }),
  'role-ended': (c) => ({
    title: endWords(c, { given: ' giao', held: ' của bạn' }),
    ...{ detail: c.unit || 'Toàn tổ chức', path: '/thong-bao' },
  }),
  'role-over-all': (c) => ({
    title: `${c.name} được giao vai trò ${quoted(ROLE_WORDS[c.role])} trên toàn tổ chức`,
    detail: `Hiệu lực ${roleSpan(c)}. ${WRONG}`,
    path: '/thong-bao',
  }),
  'role-over-all-ended': (c) => ({
    title: endWords(c, {
      given: ` trên toàn tổ chức giao cho ${c.name}`,
      held: ` trên toàn tổ chức của ${c.name}`,
    }),
    ...{ detail: WRONG, path: '/thong-bao' },
  }),
};
