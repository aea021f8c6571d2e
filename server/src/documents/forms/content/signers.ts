import { type CivilDay, todayIn } from '@so-viec/shared/civil-day/civil-day';

interface SigningStep {
  kind: string;
  at: string;
  name: string | null;
}

export interface Signer {
  on: CivilDay | null;
  name: string;
}

const NOBODY: Signer = { on: null, name: '' };
const signerOf = (step: SigningStep | undefined): Signer =>
  step ? { on: todayIn(new Date(step.at)), name: step.name ?? '' } : NOBODY;

/**
 * Who signs Mẫu số 01, by the steps of a review in order. The authority that tracks is the head of the unit, who scored;
 * who replaced a decision signs the new one; where one person scored and decided at once there is a decision alone.
 */
export function signersOf(steps: readonly SigningStep[]): { self: Signer; authority: Signer } {
  const submitted = steps.findLastIndex(({ kind }) => kind === 'submitted');
  const after = steps.slice(submitted + 1);
  const last = (...kinds: string[]) => after.findLast(({ kind }) => kinds.includes(kind));
  const self = signerOf(steps[submitted]);
  return { self, authority: signerOf(last('scored', 'replaced') ?? last('approved')) };
}
