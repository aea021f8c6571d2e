import { lazy, Suspense } from 'react';
import { useSheetPart } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';

const MeetingOffers = lazy(async () => ({ default: (await import('./meeting-offers.tsx')).MeetingOffers }));

/** Where the meetings of the day are offered, also on one that is handed in; fetched when there is one. */
export function MeetingPlace() {
  const { model, suggestions } = useLines();
  const taken = useSheetPart(model, ({ rows }) => rows.map(({ said }) => said.meetingId));
  const offered = (suggestions?.meetings ?? []).filter(({ id }) => !taken.includes(id));
  if (offered.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <MeetingOffers offered={offered} />
    </Suspense>
  );
}
