import type { verifyTrail } from '@so-viec/server';
import { formatWhole } from '@so-viec/shared/decimal/decimal';

type Noted = Awaited<ReturnType<typeof verifyTrail>>['noted'];

const CALLED = { function: 'hàm', 'event-trigger': 'event trigger' } as const;
/** `--json` has them all. */
const MOST = 20;

/** What somebody else made in the database: a service or an administrator may need it, and so may who means harm. */
export function notedOf(noted: Noted): string {
  if (noted.length === 0) return '';
  const named = noted.slice(0, MOST).map(({ what, name }) => `${CALLED[what]} ${name}`);
  const more = noted.length > MOST ? ` và ${formatWhole(noted.length - MOST)} mục khác` : '';
  return `Cơ sở dữ liệu còn có: ${named.join(', ')}${more}. Không phải lỗi, không bảng nào của chương trình dùng: xem có đúng do dịch vụ hay người quản trị tạo không.\n`;
}
