import { type Db, findChangeCount } from '@so-viec/db';
import { actOnFinding, changerAs, keepMonth, organisationToday } from '@so-viec/server';
import { addDays, type Month, todayIn } from '@so-viec/shared/civil-day/civil-day';
import type { Codes } from '../bulk/codes.ts';
import { decidersOf } from '../review/deciders.ts';
import { MENDING, wordsOf } from './words.data.ts';

interface Of {
  codes: Codes;
  newId: () => string;
  /** When the checks run, and the last instant at which something is said of what they saw. */
  at: string;
  until: string;
}

/** Of so many findings one is answered, every second of these closed; of so many others one is to be mended. */
const ANSWERED = 3;
const MENDED = 8;

/** Runs the checks of a month, and lets some of those concerned answer and their superiors decide. */
export async function checkDemoMonth(db: Db, month: Month, of: Of): Promise<void> {
  await keepMonth(db, { month, unit: undefined }, new Date(of.at), of.newId);
  const rows = await db
    .selectFrom('finding')
    .select(['id', 'cadreId', 'unitId', 'rule'])
    .where('month', '=', month)
    .where('cadreId', 'is not', null)
    .orderBy('rule')
    .orderBy('id')
    .execute();
  const organisation = await organisationToday(db, todayIn(new Date(of.until)), await findChangeCount(db));
  const deciders = decidersOf(organisation, of.codes);
  const [answeredAt, decidedAt] = [laterOf(of, 2, '02:30'), laterOf(of, 3, '08:15')];
  for (const [index, { id, rule, unitId, ...row }] of rows.entries()) {
    const cadreId = row.cadreId ?? '';
    const superior = deciders.scorerOf({ cadreId, unitId });
    const isAnswered = index % ANSWERED === 0;
    const isClosed = isAnswered && index % (2 * ANSWERED) === 0;
    const act = async (who: string | undefined, at: string, done: Pick<Act, 'kind' | 'words'>) => {
      const accountId = who === undefined ? null : deciders.accountOf(who);
      if (who === undefined || accountId === null) return;
      const doer = { accountId, cadreId: who, roles: [], at: new Date(at), newId: of.newId };
      await actOnFinding(db, await changerAs(db, doer), { ...done, id: of.newId(), findingId: id });
    };
    const words = wordsOf(rule);
    if (isAnswered) await act(cadreId, answeredAt, { kind: 'answered', words: words.answer });
    if (isClosed) await act(superior, decidedAt, { kind: 'closed', words: words.closing });
    if (index % MENDED === 1 && !isAnswered) {
      await act(cadreId, answeredAt, { kind: 'seen', words: '' });
      await act(superior, decidedAt, { kind: 'mending-asked', words: MENDING });
    }
  }
}

export const earlierOf = (one: string, other: string): string => (one < other ? one : other);

type Act = Parameters<typeof actOnFinding>[2];

/** So many days after the checks, not beyond the last instant. */
function laterOf({ at, until }: Of, days: number, time: string): string {
  const wanted = `${addDays(at.slice(0, 10), days)}T${time}:00.000Z`;
  return earlierOf(wanted, until);
}
