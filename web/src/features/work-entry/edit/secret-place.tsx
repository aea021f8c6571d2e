import { lazy, Suspense } from 'react';
import type { Line } from '../shown/use-line.ts';

const SecretField = lazy(async () => ({ default: (await import('./secret-field.tsx')).SecretField }));

/** Who can vouch for a confidential line, fetched where there is one. */
export function SecretPlace({ line, isLarge = false }: { line: Line; isLarge?: boolean }) {
  if (!line.row.said.isSecret) return null;
  return (
    <Suspense fallback={null}>
      <SecretField line={line} isLarge={isLarge} />
    </Suspense>
  );
}
