import type { UnitTree } from '../../unit/tree.rules.ts';

const NAMED = /(?:^|\s)(?:tỉnh|thành phố|xã|phường|đặc khu) (\p{Lu}.*)$/iu;
/** Its name is that of a person, so the word stays before it. */
const WHOLE = 'Hồ Chí Minh';

/**
 * The place a paper of a unit is dated from: the commune it belongs to, else the province; '' where neither says its
 * name. Source: Nghị định 30/2020/NĐ-CP, appendix I.
 */
export function placeOf(tree: UnitTree, unitId: string): string {
  for (let unit = tree.get(unitId); unit; unit = tree.get(unit.parentId ?? '')) {
    if (unit.level !== 'commune' && unit.level !== 'province') continue;
    const name = NAMED.exec(unit.name)?.[1] ?? '';
    return name === WHOLE ? `Thành phố ${WHOLE}` : name;
  }
  return '';
}
