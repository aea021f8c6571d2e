/** People of the demo who have a part to play: the nth of a rank in a unit, in the order of its places. */
export interface CastMember {
  unitCode: string;
  rank: 'head' | 'deputy' | 'staff';
  nth: number;
  fullName: string;
  isWoman: boolean;
}

const staff = (unitCode: string, names: string[]): CastMember[] =>
  names.map((name, nth) => ({
    unitCode,
    rank: 'staff',
    nth,
    fullName: name.replace('*', ''),
    isWoman: name.endsWith('*'),
  }));

/** The division that the accounts for trying out belong to. A star marks a woman. */
export const DEMO_UNIT = 'SNV-CCVC';

export const CAST: CastMember[] = [
  { unitCode: 'SNV', rank: 'deputy', nth: 0, fullName: 'Lê Minh Tuấn', isWoman: false },
  { unitCode: DEMO_UNIT, rank: 'head', nth: 0, fullName: 'Nguyễn Văn Thắng', isWoman: false },
  { unitCode: DEMO_UNIT, rank: 'deputy', nth: 0, fullName: 'Phan Thị Bích Ngọc', isWoman: true },
  ...staff(DEMO_UNIT, [
    'Trần Thị Thu Hà*',
    'Phạm Quốc Bảo',
    'Lê Thị Mỹ Duyên*',
    'Huỳnh Tấn Đạt',
    'Võ Ngọc Ánh*',
    'Đặng Hoàng Phúc',
    'Nguyễn Thị Hồng Ân*',
    'Bùi Thanh Tùng',
    'Nguyễn Hoàng Thị Phương Uyên*',
  ]),
  ...staff('SNV-VP', ['Đoàn Thị Thanh Tâm*']),
  ...staff('BTC-TCCB', ['Lê Thị Kim Ngân*']),
];
