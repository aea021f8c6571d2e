import type { verifyTrail } from '@so-viec/server';
import { formatWhole } from '@so-viec/shared/decimal/decimal';

type Noted = Awaited<ReturnType<typeof verifyTrail>>['noted'];
type Idle = Exclude<Noted[number], { what: 'trigger' }>;

const CALLED = { function: 'hàm', 'event-trigger': 'event trigger' } as const;
/** `--json` has them all. */
const MOST = 20;

/** What somebody else made in the database: a service or an administrator may need it, and so may who means harm. */
export function notedOf(all: Noted): string {
  const triggers = all.filter(({ what }) => what === 'trigger').map(({ name }) => name);
  const meant =
    triggers.length > 0
      ? `SV_AUDIT_TRIGGERS cho giữ trigger: ${triggers.join(', ')}. Không phải lỗi, và không ai xét chúng làm gì.\n`
      : '';
  return `${meant}${idleOf(all.filter((one) => one.what !== 'trigger'))}`;
}

function idleOf(noted: readonly Idle[]): string {
  if (noted.length === 0) return '';
  const named = noted.slice(0, MOST).map(({ what, name }) => `${CALLED[what]} ${name}`);
  const more = noted.length > MOST ? ` và ${formatWhole(noted.length - MOST)} mục khác` : '';
  return `Cơ sở dữ liệu còn có: ${named.join(', ')}${more}. Không phải lỗi, không bảng nào của chương trình dùng: xem có đúng do dịch vụ hay người quản trị tạo không.\n`;
}
