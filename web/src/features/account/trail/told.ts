import { todayIn } from '@so-viec/shared/civil-day/civil-day';

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

const WORDS = {
  'person.read day': 'readDay',
  'person.read month': 'readMonth',
  'person.read review': 'readReview',
  'person.read list': 'readList',
  'person.read year': 'readYear',
  'person.read rating': 'readRating',
  'person.read person': 'readPerson',
  'person.read competency': 'readCompetency',
  'person.read output': 'readOutput',
  'person.read task': 'readTask',
  'person.read finding': 'readFinding',
  'person.read file': 'file',
  'day.accept': 'accept',
  'day.return': 'return',
  'day.undo': 'undo',
  'day.reopen': 'reopen',
  'output.check': 'check',
  'output.undo': 'check',
  'review.scored': 'scored',
  'review.approved': 'decided',
  'review.replaced': 'decided',
  'review.print': 'printed',
  'person-data.export': 'data',
  'person-data.erase': 'erased',
  'competency.assess': 'competency',
  'cadre.depart': 'post',
} as const;
const KINDS = {
  entry: 'entry',
  output: 'output',
  review: 'review',
  leave: 'leave',
  assignment: 'post',
  transfer: 'post',
  headship: 'office',
  delegation: 'office',
  task: 'task',
  'work-request': 'request',
  'annual-rating': 'year',
  rating: 'year',
  disqualifier: 'disqualifier',
  finding: 'finding',
  cadre: 'person',
  account: 'account',
  role: 'role',
  'second-factor': 'account',
  session: 'account',
} as const;

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
    const { id, at, byName } = event;
    const word = wordOf(event);
    const key = `${todayIn(new Date(at))} ${byName} ${word}`;
    const act = told.get(key) ?? { id, at, byName, word, count: 0, about: [] };
    act.count += 1;
    const about = event.name || event.of;
    if (about && !act.about.includes(about)) act.about.push(about);
    told.set(key, act);
  }
  return [...told.values()];
}
