import { lazy, Suspense } from 'react';
import { minutesOf } from '../line/request.ts';
import { useLines } from '../shown/lines-context.ts';
import type { Line } from '../shown/use-line.ts';

const MeetingShorter = lazy(async () => ({
  default: (await import('./meeting-shorter.tsx')).MeetingShorter,
}));

/** Below a line that is longer than its meeting is by now; fetched when there is one. */
export function MeetingTime({ line, isCard = false }: { line: Line; isCard?: boolean }) {
  const { isOpen } = useLines();
  const { said, saved } = line.row;
  const meeting = said.meetingId === saved?.meeting?.id ? saved?.meeting : null;
  if (!meeting || meeting.isCancelled || !isOpen(line.row) || line.refusalOf('time')) return null;
  if ((minutesOf(said) ?? 0) <= meeting.minutes) return null;
  return (
    <Suspense fallback={null}>
      <MeetingShorter line={line} minutes={meeting.minutes} isCard={isCard} />
    </Suspense>
  );
}
