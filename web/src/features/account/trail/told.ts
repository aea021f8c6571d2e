import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { type ActWord, actWordOf } from '@so-viec/shared/person-data/act-words';

/** What others did, as the server tells it. */
export interface TrailEvent {
  id: string;
  at: string;
  act: string;
  byName: string | null;
  /** What was read. */
  what: string;
  /** Of which day, month or other period the row is; '' for none. */
  of: string;
  /** The name of the product or task. */
  name: string;
}

/** Of what was done to a way in or a right the hour of each matters, and the order. */
const IS_OF_LOGIN = /^(account|role|second-factor|session)\./;

/** One line of the history: the same by the same person on the same day, so many times. */
export interface ToldAct {
  id: string;
  at: string;
  byName: string | null;
  word: ActWord;
  count: number;
  /** Which rows it was about, each once: names, or days and periods. */
  about: string[];
}

/** The history in the order it came, latest first, with what was done over and over told once. */
export function toldActs(events: readonly TrailEvent[]): ToldAct[] {
  const told = new Map<string, ToldAct>();
  for (const event of events) {
    const { id, at, byName } = event;
    const word = actWordOf(event.act, event.what);
    const key = IS_OF_LOGIN.test(event.act) ? id : `${todayIn(new Date(at))} ${byName} ${word}`;
    const act = told.get(key) ?? { id, at, byName, word, count: 0, about: [] };
    act.count += 1;
    const about = event.name || event.of;
    if (about && !act.about.includes(about)) act.about.push(about);
    told.set(key, act);
  }
  return [...told.values()];
}
