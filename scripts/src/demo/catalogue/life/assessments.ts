import type { Schema } from '@so-viec/db';
import type { Codes } from '../../bulk/codes.ts';
import { known } from '../../bulk/codes.ts';
import { randomOf } from '../../seed/random.ts';
import type { Story } from '../../story/story.ts';

type Assessment = Schema['competency_assessment'];
type Required = Schema['position_competency'];

/** Bodies whose heads have assessed their people; the others have not begun. */
const BODIES = ['SNV', 'STC', 'BTC'];
const ON = ['2025-12-12', '2026-06-19'] as const;

interface Of {
  story: Story;
  codes: Codes;
  /** What each position asks for, by its code. */
  required: ReadonlyMap<string, Required[]>;
  newId: () => string;
}

/** Staff of some bodies found at levels around what their position asks for, twice, by the head of their unit. */
export function assessmentsOf({ story, codes, required, newId }: Of): Assessment[] {
  const heads = new Map(
    story.cadres.filter(({ slot }) => slot.rank === 'head').map((cadre) => [cadre.slot.unitCode, cadre]),
  );
  return story.cadres
    .filter(({ slot }) => slot.rank === 'staff' && BODIES.includes(slot.bodyCode))
    .flatMap((cadre) => {
      const head = heads.get(cadre.slot.unitCode);
      if (!head) return [];
      const random = randomOf(story.plan.seed, 'competency', cadre.code);
      const by = known(codes.cadres, head.code).accountId;
      const whom = {
        cadreId: known(codes.cadres, cadre.code).id,
        unitId: known(codes.units, cadre.slot.unitCode),
      };
      return (required.get(cadre.slot.positionCode) ?? []).flatMap((asked) => {
        if (random.chance(0.12)) return [];
        const level = clamp(asked.levelFrom + random.pick([-1, -1, 0, 0, 0, 0, 1, 1]));
        const earlier = clamp(level - random.pick([0, 0, 1]));
        return [earlier, level].map((found, i) => {
          const on = ON[i] ?? ON[1];
          const said = { competencyId: asked.competencyId, level: found, on, note: '' };
          return { id: newId(), ...whom, ...said, at: `${on}T03:30:00.000Z`, accountId: by };
        });
      });
    });
}

const clamp = (level: number): number => Math.min(5, Math.max(1, level));
