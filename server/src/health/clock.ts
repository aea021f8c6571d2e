import { type Db, lastActAt } from '@so-viec/db';
import { ConfigProblem } from '../config-problem.ts';

/** Clocks of two servers of one database differ by less. */
const TOLERANCE_MS = 10 * 60_000;

const said = new Intl.DateTimeFormat('vi-VN', {
  ...{ dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' },
});

/**
 * Days, deadlines and the trail rest on the machine's clock: one that stands before the last act of the database is
 * wrong. Throws a ConfigProblem of one sentence.
 */
export async function refuseWrongClock(db: Db, now: Date): Promise<void> {
  const at = await lastActAt(db);
  const last = new Date(at ?? now);
  if (now.getTime() + TOLERANCE_MS >= last.getTime()) return;
  throw new ConfigProblem(
    `Đồng hồ máy chủ chỉ ${said.format(now)}, trước lần ghi cuối trong cơ sở dữ liệu (${said.format(last)}): chỉnh lại đồng hồ rồi chạy lại; nếu chính lần ghi đó mang giờ sai, đặt SV_TRUST_CLOCK=1.`,
  );
}
