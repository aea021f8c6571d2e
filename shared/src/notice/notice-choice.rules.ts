import type { UnitTree } from '../unit/tree.rules.ts';
import { pathOf } from '../unit/tree.rules.ts';
import { NOTICE_TOPICS, type NoticeTopic } from './notice.ts';

/** How notices of a topic come by mail: each at once, all of a day in one letter, or not at all. */
export const NOTICE_MAILS = ['at-once', 'daily', 'none'] as const;
export type NoticeMail = (typeof NOTICE_MAILS)[number];

/** What a person chose for a topic. */
export interface NoticeChoice {
  topic: NoticeTopic;
  onPage: boolean;
  mail: NoticeMail;
}

/** What somebody has to act on, or has a time to answer, always stands on their page [config]. */
export const ALWAYS_ON_PAGE: readonly NoticeTopic[] = ['returned', 'assigned', 'signal', 'appeal'];

/** How notices come by mail to who has not chosen [config]. */
export const USUAL_MAIL: Readonly<Record<NoticeTopic, NoticeMail>> = {
  returned: 'daily',
  assigned: 'daily',
  due: 'daily',
  signal: 'daily',
  appeal: 'daily',
  accepted: 'none',
  leave: 'none',
};

/** What holds of every topic for a person: their choice where there is one, within what their body lets be mailed. */
export function choicesOf(
  chosen: readonly NoticeChoice[],
  mayMail: readonly NoticeTopic[],
): (NoticeChoice & { mayMail: boolean; mayHide: boolean })[] {
  return NOTICE_TOPICS.map((topic) => {
    const own = chosen.find((one) => one.topic === topic);
    const mayHide = !ALWAYS_ON_PAGE.includes(topic);
    const isMailed = mayMail.includes(topic);
    return {
      topic,
      onPage: !mayHide || (own?.onPage ?? true),
      mail: isMailed ? (own?.mail ?? USUAL_MAIL[topic]) : 'none',
      mayMail: isMailed,
      mayHide,
    };
  });
}

/** The topics that may be mailed in a unit: as its body says, or the nearest above that says; all where nobody does. */
export function mailableIn(
  tree: UnitTree,
  unitId: string,
  rules: ReadonlyMap<string, readonly NoticeTopic[]>,
): readonly NoticeTopic[] {
  const found = pathOf(tree, unitId).find((node) => rules.has(node.unitId));
  return (found && rules.get(found.unitId)) ?? NOTICE_TOPICS;
}
