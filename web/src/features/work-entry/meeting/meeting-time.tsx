import { lazy, Suspense } from 'react';
import type { Line } from '../shown/use-line.ts';

const MeetingShorter = lazy(async () => ({
  default: (await import('./meeting-shorter.tsx')).MeetingShorter,
}));

/** Below a line of a meeting: whether that is shorter by now. Fetched when there is one. */
export function MeetingTime(props: { line: Line; isCard?: boolean }) {
  return (
    props.line.row.saved?.meeting && (
      <Suspense>
        <MeetingShorter {...props} />
      </Suspense>
    )
  );
}
