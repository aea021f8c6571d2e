import type { CalendarDay } from './calendar.rules.ts';

type Row = readonly [on: string, name: string];

const off = (...rows: Row[]): CalendarDay[] =>
  rows.map(([on, name]) => ({ on, kind: 'off', name, isProvisional: false }));
const work = (...days: string[]): CalendarDay[] =>
  days.map((on) => ({ on, kind: 'work', name: 'Làm bù', isProvisional: false }));
const provisional = (days: CalendarDay[]): CalendarDay[] =>
  days.map((day) => ({ ...day, isProvisional: true }));

const OFF_2024 = off(
  ['2024-01-01', 'Tết Dương lịch'],
  ['2024-02-08', 'Tết Giáp Thìn'],
  ['2024-02-09', 'Tết Giáp Thìn'],
  ['2024-02-12', 'Tết Giáp Thìn'],
  ['2024-02-13', 'Tết Giáp Thìn'],
  ['2024-02-14', 'Tết Giáp Thìn'],
  ['2024-04-18', 'Giỗ Tổ Hùng Vương'],
  ['2024-04-29', 'Ngày Chiến thắng'],
  ['2024-04-30', 'Ngày Chiến thắng'],
  ['2024-05-01', 'Quốc tế Lao động'],
  ['2024-09-02', 'Quốc khánh'],
  ['2024-09-03', 'Quốc khánh'],
);

const OFF_2025 = off(
  ['2025-01-01', 'Tết Dương lịch'],
  ['2025-01-27', 'Tết Ất Tỵ'],
  ['2025-01-28', 'Tết Ất Tỵ'],
  ['2025-01-29', 'Tết Ất Tỵ'],
  ['2025-01-30', 'Tết Ất Tỵ'],
  ['2025-01-31', 'Tết Ất Tỵ'],
  ['2025-04-07', 'Giỗ Tổ Hùng Vương'],
  ['2025-04-30', 'Ngày Chiến thắng'],
  ['2025-05-01', 'Quốc tế Lao động'],
  ['2025-05-02', 'Quốc tế Lao động'],
  ['2025-09-01', 'Quốc khánh'],
  ['2025-09-02', 'Quốc khánh'],
);

const OFF_2026 = off(
  ['2026-01-01', 'Tết Dương lịch'],
  ['2026-01-02', 'Tết Dương lịch'],
  ['2026-02-16', 'Tết Bính Ngọ'],
  ['2026-02-17', 'Tết Bính Ngọ'],
  ['2026-02-18', 'Tết Bính Ngọ'],
  ['2026-02-19', 'Tết Bính Ngọ'],
  ['2026-02-20', 'Tết Bính Ngọ'],
  ['2026-04-27', 'Giỗ Tổ Hùng Vương'],
  ['2026-04-30', 'Ngày Chiến thắng'],
  ['2026-05-01', 'Quốc tế Lao động'],
  ['2026-08-31', 'Quốc khánh'],
  ['2026-09-01', 'Quốc khánh'],
  ['2026-09-02', 'Quốc khánh'],
  ['2026-11-24', 'Ngày Văn hóa Việt Nam'],
);

const OFF_2027 = provisional(
  off(
    ['2027-01-01', 'Tết Dương lịch'],
    ['2027-02-04', 'Tết Đinh Mùi'],
    ['2027-02-05', 'Tết Đinh Mùi'],
    ['2027-02-08', 'Tết Đinh Mùi'],
    ['2027-02-09', 'Tết Đinh Mùi'],
    ['2027-02-10', 'Tết Đinh Mùi'],
    ['2027-04-16', 'Giỗ Tổ Hùng Vương'],
    ['2027-04-30', 'Ngày Chiến thắng'],
    ['2027-05-03', 'Quốc tế Lao động'],
    ['2027-09-02', 'Quốc khánh'],
    ['2027-09-03', 'Quốc khánh'],
    ['2027-11-24', 'Ngày Văn hóa Việt Nam'],
  ),
);

const MADE_UP = work('2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22');

/** Public holidays and make-up days of 2024–2026 as announced, 2027 as foreseen. */
export const CALENDAR_DAYS: readonly CalendarDay[] = [
  ...OFF_2024,
  ...OFF_2025,
  ...OFF_2026,
  ...OFF_2027,
  ...MADE_UP,
];
