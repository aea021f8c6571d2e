import type { Random } from '../seed/random.ts';

/** A product of an ad hoc line, as the day it was delivered by stands. */
export interface AdHocProduct {
  id: string;
  entryId: string;
  cadreId: string;
  unitId: string;
  positionId: string;
  name: string;
  quantity: number;
  standing: string;
  deliveredOn: string | null;
  adHocBy: string;
  dayState: string;
}

interface Step {
  kind: 'proposed' | 'taken' | 'refused' | 'closed';
  at: string;
  reason: string;
}

const REFUSALS = [
  'Nêu rõ văn bản giao và số lượng',
  'Việc này thuộc sản phẩm trong kế hoạch tháng, ghi vào việc đã giao',
  'Chưa rõ sản phẩm, bổ sung biên bản',
];
/** Coefficients that heads give to ad hoc work, in thousandths. */
const WEIGHTS = [500, 750, 1000, 1500];

/** What became of a proposal: taken before its product was accepted; else it waits, or was refused here and there. */
export function proposalOf({ standing, deliveredOn }: AdHocProduct, random: Random) {
  const at = (clock: string) => `${deliveredOn}T${clock}.000Z`;
  const proposed: Step = { kind: 'proposed', at: at('09:20:00'), reason: '' };
  if (standing === 'accepted') {
    const coefficientMilli = random.pick(WEIGHTS);
    const steps: Step[] = [proposed, { kind: 'taken', at: at('09:40:00'), reason: '' }];
    steps.push({ kind: 'closed', at: at('10:30:00'), reason: '' });
    return { task: { state: 'closed', coefficientMilli }, steps };
  }
  if (!random.chance(0.12)) return { task: { state: 'proposed', coefficientMilli: 0 }, steps: [proposed] };
  const refused: Step = { kind: 'refused', at: at('10:10:00'), reason: random.pick(REFUSALS) };
  return { task: { state: 'refused', coefficientMilli: 0 }, steps: [proposed, refused] };
}
