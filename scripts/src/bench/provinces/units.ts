import { foldText } from '@so-viec/shared/text/fold';

/** As many units as the country has bodies and divisions at commune level and above, by the measure. */
export const UNITS = 34_000;
const PROVINCES = 34;
const BODIES = 90;

export interface BenchUnit {
  id: string;
  code: string;
  name: string;
  nameFold: string;
  parentId: string | null;
  level: string;
  isBody: number;
}

const FIELDS = ['Nội vụ', 'Tài chính', 'Xây dựng', 'Y tế', 'Tư pháp', 'Công Thương', 'Giáo dục', 'Văn hóa'];
const PARTS = [
  'Văn phòng',
  'Thanh tra',
  'Phòng Tổ chức',
  'Phòng Kế hoạch',
  'Phòng Nghiệp vụ',
  'Phòng Hành chính',
];
const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** One root, 34 provinces, 90 bodies in each, and divisions under these until there are 34,000 units. */
export function benchUnits(newId: () => string): BenchUnit[] {
  const units: BenchUnit[] = [];
  const add = (code: string, name: string, parentId: string | null, level: string): string => {
    const id = newId();
    const isBody = level === 'division' ? 0 : 1;
    units.push({ id, code, name, nameFold: foldText(name), parentId, level, isBody });
    return id;
  };
  const root = add('TW', 'Toàn quốc', null, 'central');
  const bodies: { id: string; code: string }[] = [];
  for (let province = 1; province <= PROVINCES; province++) {
    const id = add(`P${province}`, `Tỉnh thứ ${province}`, root, 'province');
    for (let body = 1; body <= BODIES; body++) {
      const name = body <= 20 ? `Sở ${of(FIELDS, body)} ${province}` : `Xã thứ ${body} tỉnh ${province}`;
      const code = `P${province}-${body}`;
      bodies.push({ id: add(code, name, id, body <= 20 ? 'body' : 'commune'), code });
    }
  }
  for (let division = 0; units.length < UNITS; division++) {
    const body = of(bodies, division);
    const part = Math.floor(division / bodies.length) + 1;
    add(`${body.code}-${part}`, `${of(PARTS, part)} ${part}`, body.id, 'division');
  }
  return units;
}
