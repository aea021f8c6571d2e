import { type Db, listPositionsInForce } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { foldText } from '@so-viec/shared/text/fold';

const FOUND_AT_MOST = 12;

/** Positions of the editions in force on a day whose name or code holds all words, without tone marks. */
export async function positionChoices(db: Db, { q, on }: { q: string; on: CivilDay }) {
  const words = foldText(q).split(' ').filter(Boolean);
  const all = await listPositionsInForce(db, on);
  const found = all.filter(({ nameFold, code }) => {
    const text = `${nameFold} ${foldText(code)}`;
    return words.every((word) => text.includes(word));
  });
  return {
    total: found.length,
    rows: found.slice(0, FOUND_AT_MOST).map(({ nameFold: _, ...position }) => position),
  };
}
