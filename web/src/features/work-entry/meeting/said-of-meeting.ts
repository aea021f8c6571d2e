import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { blankSaid, type PostKey, type Said } from '../line/said.ts';
import type { Suggestions } from '../match/suggestions.ts';

export type Offered = Suggestions['meetings'][number];

/** A meeting as a line: work that its caller asked for, with its time and no product of one's own. */
export function saidOfMeeting({ id, title, minutes, callerName }: Offered, post: PostKey): Said {
  const work = { isAdHoc: true, work: title, adHocBy: callerName, meetingId: id };
  return { ...blankSaid(post), ...work, time: formatMinutes(minutes) };
}
