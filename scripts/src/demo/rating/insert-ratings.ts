import { type Db, findChangeCount, insertRatingBasis, inTransaction } from '@so-viec/db';
import { organisationToday, type PersonPeriod, personPeriods } from '@so-viec/server';
import { lastDayOf } from '@so-viec/shared/civil-day/civil-day';
import { periodWith } from '@so-viec/shared/rating/period.rules';
import type { Codes } from '../bulk/codes.ts';
import { lately } from '../story/lately.ts';
import type { Story } from '../story/story.ts';

/** Fewer people than this have no share to be over. */
const LEAST_RATED = 5;

const points = (generalHundredths: number, resultHundredths: number, isOutstanding = 0) => ({
  ...{ generalHundredths, resultHundredths, isOutstanding },
  ...{ mostLevel: '', conditions: 'Đạt đủ các điều kiện của mức.' },
});
/** What the superior gave the first bodies. */
const SCORES = [
  points(2850, 6620, 1),
  { ...points(2750, 6480), mostLevel: 'good', conditions: 'Chậm giải ngân vốn đầu tư công.' },
  points(2700, 6010),
] as const;

/**
 * What the quarter of the reviews rests on beside them: the scores of three bodies, one person who was disciplined, and
 * in the first body two decisions over its share; the others are left to decide.
 */
export async function insertRatings(
  db: Db,
  story: Story,
  { codes, newId }: { codes: Codes; newId: () => string },
): Promise<void> {
  const { liveMonths } = story.plan;
  const [month, running] = [liveMonths.at(-2), liveMonths.at(-1)];
  if (month === undefined || running === undefined) return;
  const today = `${running}-20`;
  const period = periodWith(lastDayOf(month), 'quarter');
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const rated = (await personPeriods(db, organisation, { cadreIds: null, period })).filter(
    ({ level }) => level !== null,
  );
  const codeOf = new Map([...codes.units].map(([code, id]) => [id, code]));
  const bodies = [...Map.groupBy(rated, ({ person }) => person.bodyId)]
    .filter(([, people]) => people.length >= LEAST_RATED)
    .sort(([x], [y]) => ((codeOf.get(x) ?? '') < (codeOf.get(y) ?? '') ? -1 : 1));
  const by = { at: lately(today, '03:00'), accountId: null, version: 1 };
  await inTransaction(db, async (trx) => {
    for (const [place, score] of SCORES.entries()) {
      const [unitId] = bodies[place] ?? [];
      if (unitId)
        await insertRatingBasis(trx, 'body_score', { id: newId(), unitId, period, ...score, ...by });
    }
    for (const decision of decisionsOf(bodies[0]?.[1] ?? [])) {
      await insertRatingBasis(trx, 'excellent_decision', { id: newId(), period, ...decision, ...by });
    }
    const disciplined = bodies[1]?.[1].find(({ person }) => person.kind === 'staff');
    if (!disciplined) return;
    const { cadreId, bodyId: unitId } = disciplined.person;
    const found = { kind: 'discipline', happenedOn: `${month}-12`, document: '112/QĐ-KL' };
    const fact = 'Khiển trách vì để quá hạn hồ sơ của công dân.';
    const row = { id: newId(), cadreId, unitId, ...found, fact, liftedAt: null, liftedReason: '' };
    await insertRatingBasis(trx, 'disqualifier', { ...row, ...by });
  });
}

/** The first of those excellent is kept, the last lowered. */
function decisionsOf(people: readonly PersonPeriod[]) {
  const excellent = people
    .filter(({ level }) => level === 'excellent')
    .sort((x, y) => (y.mean.meanHundredths ?? 0) - (x.mean.meanHundredths ?? 0));
  const [first, last] = [excellent[0], excellent.at(-1)];
  if (!first || !last || first === last) return [];
  const of = ({ person: { cadreId, bodyId: unitId } }: PersonPeriod) => ({ cadreId, unitId });
  return [
    { ...of(first), decision: 'kept', reason: 'Điểm cao nhất cơ quan, có sản phẩm đột phá.', number: '' },
    { ...of(last), decision: 'lowered', reason: 'Vượt tỷ lệ của cơ quan, điểm thấp nhất.', number: '' },
  ];
}
