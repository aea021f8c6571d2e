import type { BodySpec } from '../organisation/body-table.ts';
import { ROOT_CODE } from '../organisation/units.ts';
import type { DemoCadre } from './cadre.ts';

/** Who accepts somebody's days in a unit: its head, for the head the next one above. */
export type ReviewerOf = (cadre: DemoCadre, unitCode: string) => DemoCadre;

export function reviewersIn(bodies: BodySpec[], cadres: DemoCadre[]): ReviewerOf {
  const heads = new Map<string, DemoCadre>();
  for (const cadre of cadres) if (cadre.slot.rank === 'head') heads.set(cadre.slot.unitCode, cadre);
  const bodyOfDivision = new Map(
    bodies.flatMap(({ code, divisions }) => divisions.map((d) => [d.code, code])),
  );
  const { secretary, standIn } = topOf(cadres);
  return (cadre, unitCode) => {
    const chain = [heads.get(unitCode), heads.get(bodyOfDivision.get(unitCode) ?? ''), secretary];
    return chain.find((head) => head !== undefined && head !== cadre) ?? standIn;
  };
}

/** Who heads the province, and who is named to review this one person. */
export function topOf(cadres: DemoCadre[]): { secretary: DemoCadre; standIn: DemoCadre } {
  const secretary = cadres.find(({ posts }) => posts.some((post) => post.unitCode === ROOT_CODE));
  const standIn = cadres.find((cadre) => cadre !== secretary && cadre.slot.rank !== 'staff');
  if (!secretary || !standIn) throw new Error('nobody heads the province');
  return { secretary, standIn };
}
