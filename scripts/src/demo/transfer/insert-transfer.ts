import { type Db, insertRoleGrant, insertTransfer, inTransaction, listPostsOf, type Trx } from '@so-viec/db';
import { addDays, firstDayOf, weekdayOf } from '@so-viec/shared/civil-day/civil-day';
import { type Codes, known } from '../bulk/codes.ts';
import { isLive } from '../live/continue.ts';
import { lately } from '../story/lately.ts';
import type { Story } from '../story/story.ts';

interface Of {
  codes: Codes;
  newId: () => string;
}

/** The body that lets somebody go to the one whose officer has an account for trying out. */
const SENDING = ['STP', 'STC'];
const RECEIVING = 'SNV';

/** A transfer that waits for the officer of Sở Nội vụ, from the next Monday on: nothing moves until it is accepted. */
export async function insertDemoTransfer(db: Db, story: Story, of: Of): Promise<void> {
  const staff = story.cadres.filter((cadre) => isLive(cadre) && cadre.slot.rank === 'staff');
  const bodies = SENDING.map((code) => staff.filter(({ slot }) => slot.bodyCode === code));
  const [officer, ...colleagues] = bodies.find(({ length }) => length > 2) ?? [];
  const person = colleagues.at(-1);
  const toUnitId = of.codes.units.get(RECEIVING);
  if (!officer || !person || !toUnitId) return;
  const accountId = known(of.codes.cadres, officer.code).accountId;
  if (!accountId) return;
  await inTransaction(db, async (trx) => {
    const unitId = known(of.codes.units, officer.slot.bodyCode);
    const fromOn = firstDayOf(story.plan.fromMonth);
    const role = { id: of.newId(), accountId, role: 'personnel', unitId, fromOn, toOn: null };
    await insertRoleGrant(trx, role);
    const cadreId = known(of.codes.cadres, person.code).id;
    await propose(trx, story, { cadreId, accountId, toUnitId, newId: of.newId });
  });
}

interface Proposal {
  cadreId: string;
  accountId: string;
  toUnitId: string;
  newId: () => string;
}

async function propose(
  trx: Trx,
  { plan: { today } }: Story,
  { cadreId, accountId, toUnitId, newId }: Proposal,
): Promise<void> {
  const posts = await listPostsOf(trx, cadreId);
  const held = posts.find((post) => post.kind === 'primary' && post.toOn === null);
  if (!held) return;
  const at = lately(today, '03:20');
  const said = {
    ...{ side: 'sending', fromOn: addDays(today, 8 - weekdayOf(today)), terms: '' },
    ...{ decision: '214/QĐ-UBND', decidedOn: addDays(today, -2) },
    words: 'Theo nguyện vọng gần nhà; hai cơ quan đã thống nhất.',
  };
  const of = { cadreId, assignmentId: held.id, fromUnitId: held.unitId, toUnitId };
  const state = { state: 'proposed', proposedAt: at, changedAt: at, version: 1 };
  await insertTransfer(trx, { id: newId(), ...of, ...said, ...state }, { id: newId(), accountId });
}
