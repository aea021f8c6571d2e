import { describe, expect, it } from 'vitest';
import type { UnitTree } from '../unit/tree.rules.ts';
import { NOTICE_TOPICS } from './notice.ts';
import { ALWAYS_ON_PAGE, choicesOf, mailableIn, USUAL_MAIL } from './notice-choice.rules.ts';

const of = (choices: ReturnType<typeof choicesOf>, topic: string) =>
  choices.find((one) => one.topic === topic);

describe('how a person is told', () => {
  it('is the usual way where they chose none', () => {
    const choices = choicesOf([], NOTICE_TOPICS);
    expect(choices.map(({ topic }) => topic)).toEqual([...NOTICE_TOPICS]);
    expect(choices.every(({ topic, mail, onPage }) => onPage && mail === USUAL_MAIL[topic])).toBe(true);
  });

  it('is as they chose, but what is to be acted on stays on the page', () => {
    const hidden = NOTICE_TOPICS.map((topic) => ({ topic, onPage: false, mail: 'at-once' as const }));
    const choices = choicesOf(hidden, NOTICE_TOPICS);
    expect(choices.filter(({ onPage }) => onPage).map(({ topic }) => topic)).toEqual([...ALWAYS_ON_PAGE]);
    expect(of(choices, 'accepted')).toMatchObject({ mail: 'at-once', mayHide: true });
  });

  it('is never by mail where the body does not let it', () => {
    const choices = choicesOf([{ topic: 'due', onPage: true, mail: 'daily' }], ['returned']);
    expect(of(choices, 'due')).toMatchObject({ mail: 'none', mayMail: false });
    expect(of(choices, 'returned')).toMatchObject({ mail: 'daily', mayMail: true });
  });
});

describe('what may be mailed', () => {
  const nodes = [
    ['tinh', null],
    ['snv', 'tinh'],
    ['ccvc', 'snv'],
  ].map(([unitId, parentId]) => [unitId, { unitId, parentId }] as const);
  const tree = new Map(nodes) as unknown as UnitTree;

  it('is said by the nearest unit above, or everything where nobody says', () => {
    expect(mailableIn(tree, 'ccvc', new Map())).toEqual(NOTICE_TOPICS);
    const province = new Map([['tinh', ['returned' as const]]]);
    expect(mailableIn(tree, 'ccvc', province)).toEqual(['returned']);
    expect(mailableIn(tree, 'ccvc', new Map([...province, ['snv', []]]))).toEqual([]);
    expect(mailableIn(tree, 'khong-co', province)).toEqual(NOTICE_TOPICS);
  });
});
