import { describe, expect, it } from 'vitest';
import type { UnitTree } from '../unit/tree.rules.ts';
import { NOTICE_TOPICS } from './notice.ts';
import { ALWAYS_ON_PAGE, choicesOf, noticeRuleIn, USUAL_MAIL } from './notice-choice.rules.ts';

const of = (choices: ReturnType<typeof choicesOf>, topic: string) =>
  choices.find((one) => one.topic === topic);

describe('how a person is told', () => {
  it('is the usual way where they chose none', () => {
    const choices = choicesOf([]);
    expect(choices.map(({ topic }) => topic)).toEqual([...NOTICE_TOPICS]);
    expect(choices.every(({ topic, mail, onPage }) => onPage && mail === USUAL_MAIL[topic])).toBe(true);
  });

  it('is as they chose, but what is to be acted on stays on the page', () => {
    const hidden = NOTICE_TOPICS.map((topic) => ({
      topic,
      onPage: false,
      mail: 'at-once' as const,
      push: true,
    }));
    const choices = choicesOf(hidden);
    expect(choices.filter(({ onPage }) => onPage).map(({ topic }) => topic)).toEqual([...ALWAYS_ON_PAGE]);
    expect(of(choices, 'accepted')).toMatchObject({ mail: 'at-once', mayHide: true });
  });

  it('is never by mail where the body does not let it', () => {
    const chosen = [{ topic: 'due' as const, onPage: true, mail: 'daily' as const, push: true }];
    const choices = choicesOf(chosen, { topics: ['returned'], push: true });
    expect(of(choices, 'due')).toMatchObject({ mail: 'none', mayMail: false, push: false, mayPush: false });
    expect(of(choices, 'returned')).toMatchObject({ mail: 'daily', mayMail: true, push: true });
  });

  it('of an account is always by mail at once, whatever was stored or ruled of old', () => {
    const chosen = [{ topic: 'account' as const, onPage: false, mail: 'none' as const, push: false }];
    for (const topics of [[], ['returned' as const], NOTICE_TOPICS]) {
      const told = of(choicesOf(chosen, { topics, push: true }), 'account');
      const always = { onPage: true, mail: 'at-once', isAlwaysMailed: true, mayMail: true };
      expect(told).toMatchObject({ ...always, push: false, mayPush: true });
    }
    expect(choicesOf([]).filter(({ isAlwaysMailed }) => isAlwaysMailed)).toHaveLength(1);
  });

  it('goes to browsers unless the person or the body says no', () => {
    const chosen = [{ topic: 'due' as const, onPage: true, mail: 'daily' as const, push: false }];
    expect(of(choicesOf(chosen), 'due')).toMatchObject({ push: false, mayPush: true });
    const without = choicesOf(chosen, { topics: NOTICE_TOPICS, push: false });
    expect(without.some(({ push, mayPush }) => push || mayPush)).toBe(false);
    expect(of(without, 'due')).toMatchObject({ mail: 'daily', mayMail: true });
  });
});

describe('what may go out', () => {
  const nodes = [
    ['tinh', null],
    ['snv', 'tinh'],
    ['ccvc', 'snv'],
  ].map(([unitId, parentId]) => [unitId, { unitId, parentId }] as const);
  const tree = new Map(nodes) as unknown as UnitTree;

  it('is said by the nearest unit above, or everything where nobody says', () => {
    const usual = { topics: NOTICE_TOPICS, push: true };
    expect(noticeRuleIn(tree, 'ccvc', new Map())).toEqual(usual);
    const ofProvince = { topics: ['returned' as const], push: false };
    const province = new Map([['tinh', ofProvince]]);
    expect(noticeRuleIn(tree, 'ccvc', province)).toEqual(ofProvince);
    const ofBody = { topics: [], push: true };
    expect(noticeRuleIn(tree, 'ccvc', new Map([...province, ['snv', ofBody]]))).toEqual(ofBody);
    expect(noticeRuleIn(tree, 'khong-co', province)).toEqual(usual);
  });
});
