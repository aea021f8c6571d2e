import {
  type Db,
  findChangeCount,
  findNoticeRule,
  insertNoticeRule,
  inTransaction,
  listAddresses,
  listAssignments,
  listNoticeChoices,
  listNoticeRules,
} from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import { mainAssignmentOn } from '@so-viec/shared/assignment/held.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { kindsOf, TOPICS_TO_CHOOSE } from '@so-viec/shared/notice/notice';
import type { NoticeRuleInput } from '@so-viec/shared/notice/notice.schema';
import { choicesOf, noticeRuleIn } from '@so-viec/shared/notice/notice-choice.rules';
import type { Access } from '../../access/access.ts';
import { organisationToday } from '../../access/organisation.ts';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated } from '../../http/repeated.ts';
import { pushSender } from '../../push/push-setting.ts';

export type ChoicesOfPerson = ReturnType<typeof choicesOf>;

/** What holds of every topic for each of these people: their choices, within what their body lets go out. */
export async function choicesOfPeople(
  db: Db,
  cadreIds: readonly string[],
  today: CivilDay,
): Promise<Map<string, ChoicesOfPerson>> {
  const organisation = await organisationToday(db, today, await findChangeCount(db));
  const chosen = await listNoticeChoices(db, cadreIds);
  const rules = await listNoticeRules(db);
  const held = await listAssignments(db, { cadreIds, fromOn: today, toOn: today });
  const posts = Map.groupBy(held, ({ cadreId }) => cadreId);
  return new Map(
    cadreIds.map((cadreId) => {
      const own = posts.get(cadreId) ?? [];
      const post = mainAssignmentOn(own, today) ?? own[0];
      const rule = post && noticeRuleIn(organisation.tree, post.unitId, rules);
      return [cadreId, choicesOf(chosen.get(cadreId) ?? [], rule)] as const;
    }),
  );
}

/** How somebody is told of each topic, and where letters to them go. */
export async function viewOfChoices(db: Db, cadreId: string, today: CivilDay, hasMailServer: boolean) {
  const choices = (await choicesOfPeople(db, [cadreId], today)).get(cadreId) ?? [];
  const email = (await listAddresses(db, [cadreId])).get(cadreId) ?? null;
  const hasPush = (await pushSender(db)) !== undefined;
  return { topics: choices, email, hasMailServer, hasPush };
}

/** The kinds that a person does not want on their page. */
export async function hiddenKinds(db: Db, cadreId: string): Promise<string[]> {
  const chosen = (await listNoticeChoices(db, [cadreId])).get(cadreId) ?? [];
  if (chosen.length === 0) return [];
  return kindsOf(choicesOf(chosen).flatMap(({ topic, onPage }) => (onPage ? [] : [topic])));
}

function bodyBy(access: Access, code: string): string {
  const { versions, tree } = access.organisation;
  const unitId = versions.find((version) => version.code === code)?.unitId;
  if (unitId === undefined) throw new Problem('not-found');
  if (!tree.get(unitId)?.isBody) refuseAt('unit', 'not-a-body');
  return unitId;
}

/** What may go out to the people of a body, whether it says so itself, and whether the reader may change it. */
export async function viewOfRule(db: Db, access: Access, code: string) {
  const unitId = bodyBy(access, code);
  const rules = await listNoticeRules(db);
  const { topics, push } = noticeRuleIn(access.organisation.tree, unitId, rules);
  const mayChange = can(access.relationsTo({ cadreId: '', unitId }), 'notice-rule.change');
  return {
    topics: TOPICS_TO_CHOOSE.filter((topic) => topics.includes(topic)),
    ...{ push, hasPush: (await pushSender(db)) !== undefined },
    isOwn: rules.has(unitId),
    mayChange,
  };
}

/** Says what may go out to the people of a body and below it. The same request twice is one. */
export async function putRule(
  db: Db,
  { access, at }: { access: Access; at: string },
  id: string,
  input: NoticeRuleInput,
): Promise<void> {
  const unitId = access.organisation.versions.find(({ code }) => code === input.unit)?.unitId;
  if (unitId === undefined) throw new Problem('not-found');
  access.requireAt('notice-rule.change', unitId);
  bodyBy(access, input.unit);
  const { accountId } = access.actor;
  const topics = TOPICS_TO_CHOOSE.filter((topic) => input.topics.includes(topic));
  const row = { unitId, topics: JSON.stringify(topics), accountId, push: input.push ? 1 : 0 };
  await inTransaction(db, async (trx) => {
    if (isRepeated(await findNoticeRule(trx, id), row)) return;
    await insertNoticeRule(trx, { id, ...row, at });
    const done = {
      object: 'unit',
      objectId: unitId,
      detail: { topics, push: input.push },
    };
    await audit(trx, { at, accountId }, 'notice-rule.change', done);
  });
}
