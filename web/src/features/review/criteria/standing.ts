import type { SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import type { Review } from '../answers.ts';
import type { PointsSaid, Side } from './words.ts';

/** Where the points of one side are read and written: on the server as typed, or kept for a decision being prepared. */
export interface PointsPlace {
  side: Side | null;
  points(code: SaidCode): PointsSaid | undefined;
  setPoints(code: SaidCode, said: PointsSaid): void;
  /** What the last step was refused for. */
  missing?: readonly SaidCode[];
}

/** What each side says of a criterion now, what is typed included. The authority stands where the person does until it differs. */
export function sidesOf(sheet: Review['sheet'], place: PointsPlace, code: SaidCode) {
  const said = sheet.said[code];
  const typed = place.points(code);
  const own = place.side === 'own' && typed ? typed.value : (said?.own ?? null);
  const authority = place.side === 'authority' && typed ? typed.value : (said?.authority ?? null);
  const reason = (place.side === 'authority' && typed ? typed.reason : said?.reason) ?? '';
  return { own, authority, reason, standing: authority ?? own };
}
