import { foldText } from '@so-viec/shared/text/fold';
import { nameSortKey } from '@so-viec/shared/text/name';

export const PEOPLE = 100_000;

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Phan',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Hồng', 'Đức', 'Thị Thu', 'Hoàng', 'Thị Mỹ'];
const GIVENS = [
  ...[
    'An',
    'Ánh',
    'Ân',
    'Bình',
    'Châu',
    'Dũng',
    'Duyên',
    'Đạt',
    'Đức',
    'Giang',
    'Hà',
    'Hạnh',
    'Hiếu',
    'Hùng',
  ],
  ...[
    'Khánh',
    'Lan',
    'Linh',
    'Long',
    'Mai',
    'Nam',
    'Nga',
    'Phúc',
    'Quang',
    'Sơn',
    'Tâm',
    'Thảo',
    'Tuấn',
    'Yến',
  ],
];

/** The name of the person with this number: the same each time, spread over family, middle and given names. */
export function benchName(index: number): string {
  const family = FAMILIES[index % FAMILIES.length] ?? '';
  const middle = MIDDLES[Math.floor(index / 3) % MIDDLES.length] ?? '';
  const given = GIVENS[Math.floor(index / 7) % GIVENS.length] ?? '';
  return `${family} ${middle} ${given}`;
}

/** Names with the columns they are searched and sorted by; there are few, so each is worked out once. */
export function namesKept(): (index: number) => { fullName: string; nameFold: string; nameSort: string } {
  const kept = new Map<string, { fullName: string; nameFold: string; nameSort: string }>();
  return (index) => {
    const fullName = benchName(index);
    const known = kept.get(fullName) ?? {
      fullName,
      nameFold: foldText(fullName),
      nameSort: nameSortKey(fullName),
    };
    kept.set(fullName, known);
    return known;
  };
}
