import type { DayView } from '../../features/work-day/day-query.ts';
import { submissionKey, submissionOf } from '../../features/work-day/steps/submission.ts';
import { drop, hold, listHeld } from '../../lib/outbox/outbox.ts';
import type { RunningOutbox } from '../../lib/outbox/run-outbox.ts';
import type { Problem } from '../../lib/problem.ts';

/** Hands the day in after what is held of it. False when that waits for the network; throws what it was refused for. */
export async function handIn(outbox: RunningOutbox, view: DayView): Promise<boolean> {
  const key = submissionKey(view.day);
  let refused: Problem | undefined;
  const stop = outbox.listen((event) => {
    if (event.type === 'refused' && event.row.key === key) refused = event.problem;
  });
  await hold(outbox, submissionOf(view));
  await outbox.send();
  stop();
  if (!refused) return !(await listHeld(outbox)).some((row) => row.key === key);
  // It is told here and now; nothing of it was typed, so nothing of it has to be kept.
  await drop(outbox, key);
  throw refused;
}
