import { lazy, Suspense } from 'react';
import type { Line } from './use-line.ts';

const ConflictChoice = lazy(async () => ({
  default: (await import('./conflict-choice.tsx')).ConflictChoice,
}));

/** The choice between two versions of a line, fetched when there are two. */
export function TwoVersions({ line }: { line: Line }) {
  return (
    <Suspense fallback={null}>
      <ConflictChoice line={line} />
    </Suspense>
  );
}
