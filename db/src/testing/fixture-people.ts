/** Units, people and logins of the fixture, as tables to read. */

export const FIXTURE_PASSWORD = 'mat-khau-thu-nghiem';
/** Its argon2id hash at the lowest cost, so that tests sign in at once. */
export const FIXTURE_HASH =
  '$argon2id$v=19$m=8,t=1,p=1$c28tdmllYy1maXh0dXJlIQ$Wm2qdQB1R6YJgvcYfBmb5HfbFQ6mDuN9U2ZJhIWRpC0';

/** People hold their posts since this day. */
export const SINCE = '2023-01-01';
/** The working day on which Phạm Quốc Bảo is on annual leave. */
export const BAO_LEAVE_DAY = '2024-01-10';

export const UNITS = {
  tinh: { code: 'TINH', name: 'Tỉnh', parent: null, level: 'province', isBody: 0 },
  snv: { code: 'SNV', name: 'Sở Nội vụ', parent: 'tinh', level: 'body', isBody: 1 },
  ccvc: {
    code: 'SNV-CCVC',
    name: 'Phòng Công chức, viên chức',
    parent: 'snv',
    level: 'division',
    isBody: 0,
  },
  stc: { code: 'STC', name: 'Sở Tài chính', parent: 'tinh', level: 'body', isBody: 1 },
} as const;

export type UnitKey = keyof typeof UNITS;

export const POSITIONS = {
  leader: { code: 'LD-01', name: 'Lãnh đạo cơ quan', group: 'leadership', taskGroup: 'A' },
  head: { code: 'LD-02', name: 'Lãnh đạo phòng', group: 'leadership', taskGroup: 'A' },
  staff: {
    code: 'NV-01',
    name: 'Chuyên viên về quản lý công chức, viên chức',
    group: 'specialised',
    taskGroup: 'C',
  },
  finance: { code: 'NV-02', name: 'Chuyên viên về quản lý ngân sách', group: 'specialised', taskGroup: 'C' },
  driver: { code: 'HT-01', name: 'Nhân viên lái xe', group: 'support', taskGroup: 'C' },
} as const;

export type PositionKey = keyof typeof POSITIONS;

export interface Person {
  name: string;
  username: string;
  unit: UnitKey;
  position: PositionKey;
  title: string;
  leads?: 'head' | 'deputy';
  dailyMinutes?: number;
  hasNoDuty?: true;
}

const people = <K extends string>(table: Record<K, Person>): Record<K, Person> => table;

export const PEOPLE = people({
  khanh: {
    name: 'Bùi Văn Khánh',
    username: 'khanh.bv',
    unit: 'tinh',
    position: 'leader',
    title: 'Chủ tịch',
    leads: 'head',
  },
  tuan: {
    name: 'Lê Minh Tuấn',
    username: 'tuan.lm',
    unit: 'snv',
    position: 'leader',
    title: 'Giám đốc',
    leads: 'head',
  },
  hanh: {
    name: 'Đỗ Thị Hạnh',
    username: 'hanh.dt',
    unit: 'snv',
    position: 'leader',
    title: 'Phó Giám đốc',
    leads: 'deputy',
  },
  phuc: {
    name: 'Nguyễn Văn Phúc',
    username: 'phuc.nv',
    unit: 'snv',
    position: 'staff',
    title: 'Chuyên viên',
  },
  an: {
    name: 'Nguyễn Thị Hồng Ân',
    username: 'an.nth',
    unit: 'ccvc',
    position: 'head',
    title: 'Trưởng phòng',
    leads: 'head',
  },
  anh: {
    name: 'Võ Ngọc Ánh',
    username: 'anh.vn',
    unit: 'ccvc',
    position: 'head',
    title: 'Phó Trưởng phòng',
    leads: 'deputy',
  },
  ha: { name: 'Trần Thị Thu Hà', username: 'ha.ttt', unit: 'ccvc', position: 'staff', title: 'Chuyên viên' },
  bao: { name: 'Phạm Quốc Bảo', username: 'bao.pq', unit: 'ccvc', position: 'staff', title: 'Chuyên viên' },
  duyen: {
    name: 'Lê Thị Mỹ Duyên',
    username: 'duyen.ltm',
    unit: 'ccvc',
    position: 'staff',
    title: 'Chuyên viên',
    dailyMinutes: 420,
  },
  loi: {
    name: 'Hồ Văn Lợi',
    username: 'loi.hv',
    unit: 'ccvc',
    position: 'driver',
    title: 'Lái xe',
    hasNoDuty: true,
  },
  huy: {
    name: 'Trần Quốc Huy',
    username: 'huy.tq',
    unit: 'stc',
    position: 'leader',
    title: 'Giám đốc',
    leads: 'head',
  },
  yen: { name: 'Phan Thị Yến', username: 'yen.pt', unit: 'stc', position: 'finance', title: 'Chuyên viên' },
});

export type PersonKey = keyof typeof PEOPLE;

/** Logins of people who are not in the log themselves. `moi` has neither changed the password nor read the notice. */
export const OUTSIDERS = {
  thu: { name: 'Đặng Thị Thu', username: 'thu.dt', isNew: false },
  son: { name: 'Lê Văn Sơn', username: 'son.lv', isNew: false },
  vinh: { name: 'Đỗ Quang Vinh', username: 'vinh.dq', isNew: false },
  moi: { name: 'Cao Thị Mới', username: 'moi.ct', isNew: true },
} as const;

export type OutsiderKey = keyof typeof OUTSIDERS;

/** Phúc is personnel officer of Sở Nội vụ, Thu committee and Sơn auditor of the whole province, Vinh administrator. */
export const ROLES: { account: PersonKey | OutsiderKey; role: string; unit: UnitKey | null }[] = [
  { account: 'phuc', role: 'personnel', unit: 'snv' },
  { account: 'thu', role: 'committee', unit: 'tinh' },
  { account: 'son', role: 'auditor', unit: 'tinh' },
  { account: 'vinh', role: 'admin', unit: null },
];
