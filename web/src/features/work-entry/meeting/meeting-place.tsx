import { lazy, Suspense } from 'react';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';

const MeetingOffers = lazy(async () => ({ default: (await import('./meeting-offers.tsx')).MeetingOffers }));

/** Where the meetings of the day are offered, also on one that is handed in; fetched when there is one. */
export function MeetingPlace() {
  const { model, suggestions } = useLines();
  const { rows } = useSheetState(model);
  const isTaken = (id: string) => rows.some(({ said }) => said.meetingId === id);
  const offered = (suggestions?.meetings ?? []).filter(({ id }) => !isTaken(id));
  if (offered.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <MeetingOffers offered={offered} />
    </Suspense>
  );
}
