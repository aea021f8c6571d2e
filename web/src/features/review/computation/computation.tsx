import { Card } from '../../../ui/page/card.tsx';
import type { Review } from '../answers.ts';
import { AssignedStep } from './assigned-step.tsx';
import { DegreeStep } from './degree-step.tsx';
import { DeliveredStep } from './delivered-step.tsx';
import { RatiosStep, SumStep } from './ratio-steps.tsx';

/** The whole computation, step by step, as a layman can follow it. */
export function Computation({ sheet }: { sheet: Review['sheet'] }) {
  const { score } = sheet;
  if (!score) {
    return (
      <Card>
        <DegreeStep sheet={sheet} />
      </Card>
    );
  }
  return (
    <Card>
      <AssignedStep sheet={sheet} />
      <DeliveredStep sheet={sheet} />
      {score.outcome && <RatiosStep score={score} outcome={score.outcome} />}
      {score.outcome && <SumStep sheet={sheet} outcome={score.outcome} />}
    </Card>
  );
}
