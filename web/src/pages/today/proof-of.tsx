import { lazy, Suspense } from 'react';

const ProofPanel = lazy(() =>
  import('../../features/output/story/proof/proof-panel.tsx').then((m) => ({ default: m.ProofPanel })),
);

/** The evidence of a line's product; it is fetched when somebody asks for it, so the day stays light. */
export const proofOf = (outputId: string) => (
  <Suspense fallback={null}>
    <ProofPanel outputId={outputId} />
  </Suspense>
);
