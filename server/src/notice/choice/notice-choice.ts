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
import { kindsOf, NOTICE_TOPICS } from '@so-viec/shared/notice/notice';
import type { NoticeRuleInput } from '@so-viec/shared/notice/notice.schema';
import { choicesOf, mailableIn } from '@so-viec/shared/notice/notice-choice.rules';
import type { Access } from '../../access/access.ts';
import { organisationToday } from '../../access/organisation.ts';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { refuseAt } from '../../http/refuse-at.ts';
import { isRepeated } from '../../http/repeated.ts';

export type ChoicesOfPerson = ReturnType<typeof choicesOf>;

/** What holds of every topic for each of these people: their choices, within what their body lets be mailed. */
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
      const mayMail = post ? mailableIn(organisation.tree, post.unitId, rules) : NOTICE_TOPICS;
      return [cadreId, choicesOf(chosen.get(cadreId) ?? [], mayMail)] as const;
    }),
  );
}

/** How somebody is told of each topic, and where letters to them go. */
export async function viewOfChoices(db: Db, cadreId: string, today: CivilDay, hasMailServer: boolean) {
  const choices = (await choicesOfPeople(db, [cadreId], today)).get(cadreId) ?? [];
  const email = (await listAddresses(db, [cadreId])).get(cadreId) ?? null;
  return { topics: choices, email, hasMailServer };
}

/** The kinds that a person does not want on their page. */
export async function hiddenKinds(db: Db, cadreId: string): Promise<string[]> {
  const chosen = (await listNoticeChoices(db, [cadreId])).get(cadreId) ?? [];
  if (chosen.length === 0) return [];
  return kindsOf(choicesOf(chosen, NOTICE_TOPICS).flatMap(({ topic, onPage }) => (onPage ? [] : [topic])));
}

function bodyBy(access: Access, code: string): string {
  const { versions, tree } = access.organisation;
  const unitId = versions.find((version) => version.code === code)?.unitId;
  if (unitId === undefined) throw new Problem('not-found');
  if (!tree.get(unitId)?.isBody) refuseAt('unit', 'not-a-body');
  return unitId;
}

/** What may be mailed to the people of a body, whether it says so itself, and whether the reader may change it. */
export async function viewOfRule(db: Db, access: Access, code: string) {
  const unitId = bodyBy(access, code);
  const rules = await listNoticeRules(db);
  const topics = mailableIn(access.organisation.tree, unitId, rules);
  const mayChange = can(access.relationsTo({ cadreId: '', unitId }), 'notice-rule.change');
  return {
    topics: NOTICE_TOPICS.filter((topic) => topics.includes(topic)),
    isOwn: rules.has(unitId),
    mayChange,
  };
}

/** Says which topics may be mailed to the people of a body and below it. The same request twice is one. */
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
  const topics = JSON.stringify(NOTICE_TOPICS.filter((topic) => input.topics.includes(topic)));
  const row = { unitId, topics, accountId };
  await inTransaction(db, async (trx) => {
    if (isRepeated(await findNoticeRule(trx, id), row)) return;
    await insertNoticeRule(trx, { id, ...row, at });
    const done = { object: 'unit', objectId: unitId, detail: { topics: input.topics } };
    await audit(trx, { at, accountId }, 'notice-rule.change', done);
  });
}
