/** What others did, as the server tells it. */
export interface TrailEvent {
  id: string;
  at: string;
  act: string;
  byName: string | null;
  what: string;
}

/** One line of the history: the same by the same person on the same day, so many times. */
export interface ToldAct {
  id: string;
  at: string;
  byName: string | null;
  word: ActWord;
  count: number;
}

const WORDS = {
  'person.read day': 'readDay',
  'person.read month': 'readMonth',
  'person.read review': 'readReview',
  'day.accept': 'accept',
  'day.return': 'return',
  'day.undo': 'undo',
  'day.reopen': 'reopen',
  'output.check': 'check',
  'output.undo': 'check',
  'review.scored': 'scored',
  'review.approved': 'decided',
  'review.replaced': 'decided',
  'person-data.export': 'data',
  'person-data.erase': 'erased',
} as const;
const KINDS = { entry: 'entry', output: 'output', review: 'review' } as const;

export type ActWord = (typeof WORDS)[keyof typeof WORDS] | (typeof KINDS)[keyof typeof KINDS] | 'other';

function wordOf({ act, what }: TrailEvent): ActWord {
  const name = `${act} ${what}`.trim();
  if (name in WORDS) return WORDS[name as keyof typeof WORDS];
  const kind = act.split('.')[0] ?? '';
  return kind in KINDS ? KINDS[kind as keyof typeof KINDS] : 'other';
}

/** The history in the order it came, latest first, with what was done over and over told once. */
export function toldActs(events: readonly TrailEvent[]): ToldAct[] {
  const told = new Map<string, ToldAct>();
  for (const event of events) {
    const word = wordOf(event);
    const key = `${event.at.slice(0, 10)} ${event.byName} ${word}`;
    const before = told.get(key);
    if (before) before.count += 1;
    else told.set(key, { id: event.id, at: event.at, byName: event.byName, word, count: 1 });
  }
  return [...told.values()];
}
