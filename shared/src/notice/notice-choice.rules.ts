import type { UnitTree } from '../unit/tree.rules.ts';
import { pathOf } from '../unit/tree.rules.ts';
import { ALWAYS_MAILED, NOTICE_TOPICS, type NoticeTopic } from './notice.ts';

/** How notices of a topic come by mail: each at once, all of a day in one letter, or not at all. */
export const NOTICE_MAILS = ['at-once', 'daily', 'none'] as const;
export type NoticeMail = (typeof NOTICE_MAILS)[number];

/** What a person chose for a topic. */
export interface NoticeChoice {
  topic: NoticeTopic;
  onPage: boolean;
  mail: NoticeMail;
  /** Whether it goes to the browsers they switched on. */
  push: boolean;
}

/** What a unit lets go out to its people: topics by mail, and whether the same go to their browsers. */
export interface NoticeRule {
  topics: readonly NoticeTopic[];
  push: boolean;
}

/** Where nobody says: all by mail, and to browsers once the administrator has switched that on. */
const USUAL_RULE: NoticeRule = { topics: NOTICE_TOPICS, push: true };

/** What somebody has to act on, or has a time to answer, always stands on their page [config]. */
export const ALWAYS_ON_PAGE: readonly NoticeTopic[] = ['returned', 'assigned', 'signal', 'appeal', 'account'];

/** How notices come by mail to who has not chosen [config]. */
export const USUAL_MAIL: Readonly<Record<NoticeTopic, NoticeMail>> = {
  returned: 'daily',
  assigned: 'daily',
  due: 'daily',
  signal: 'daily',
  appeal: 'daily',
  accepted: 'none',
  leave: 'none',
  account: 'at-once',
};

/**
 * What holds of every topic for a person: their choice where there is one, within what their body lets go out. Of what is
 * always mailed neither matters to the letter, whatever was stored of old.
 */
export function choicesOf(
  chosen: readonly NoticeChoice[],
  rule: NoticeRule = USUAL_RULE,
): (NoticeChoice & { isAlwaysMailed: boolean; mayMail: boolean; mayPush: boolean; mayHide: boolean })[] {
  return NOTICE_TOPICS.map((topic) => {
    const own = chosen.find((one) => one.topic === topic);
    const mayHide = !ALWAYS_ON_PAGE.includes(topic);
    const isAlwaysMailed = ALWAYS_MAILED.includes(topic);
    const isMailed = isAlwaysMailed || rule.topics.includes(topic);
    const wanted = isAlwaysMailed ? 'at-once' : (own?.mail ?? USUAL_MAIL[topic]);
    const mayPush = isMailed && rule.push;
    return {
      topic,
      onPage: !mayHide || (own?.onPage ?? true),
      mail: isMailed ? wanted : 'none',
      push: mayPush && (own?.push ?? true),
      isAlwaysMailed,
      mayMail: isMailed,
      mayPush,
      mayHide,
    };
  });
}

/** What may go out to the people of a unit: as its body says, or the nearest above that says; all where nobody does. */
export function noticeRuleIn(
  tree: UnitTree,
  unitId: string,
  rules: ReadonlyMap<string, NoticeRule>,
): NoticeRule {
  const found = pathOf(tree, unitId).find((node) => rules.has(node.unitId));
  return (found && rules.get(found.unitId)) ?? USUAL_RULE;
}
