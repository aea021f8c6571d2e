import { expect, it } from 'vitest';
import { aboutWords, actAbout } from './act-about.ts';
import { ACT_WORDS, actWordOf, READ_KINDS } from './act-words.ts';

it('each kind of reading is told by a word of its own', () => {
  const words = READ_KINDS.map((what) => ACT_WORDS[actWordOf('person.read', what)]);
  expect(words).not.toContain('Việc khác');
  expect(new Set(words).size).toBe(READ_KINDS.length);
});

it('an act is told by its own word, else by that of its rows; what is known by none is something else', () => {
  const acts = ['cadre.add', 'cadre.correct', 'output.check', 'output.shares', 'meeting.cancel', 'toString'];
  expect(acts.map((act) => actWordOf(act, ''))).toEqual([
    ...['added', 'person', 'check', 'output', 'other', 'other'],
  ]);
  expect(actWordOf('person.import', 'leave')).toBe('importLeave');
  expect([actWordOf('person.read', ''), actWordOf('person.read', 'toString')]).toEqual(['other', 'other']);
});

it('each thing that is done to somebody’s way in is told by a word of its own, and a role by its name', () => {
  const acts = [
    ...[
      'account.create',
      'account.disable',
      'account.open',
      'account.reset',
      'account.link',
      'account.unlink',
    ],
    ...['account.password-off', 'account.password-on', 'second-factor.reset', 'role.give', 'role.end'],
  ];
  const words = acts.map((act) => ACT_WORDS[actWordOf(act, '')]);
  expect(new Set([...words, ACT_WORDS.account, ACT_WORDS.role]).size).toBe(acts.length + 2);
  const role = { objectId: 'account', rowOf: '', rowName: '', detail: '{"role":"admin","unit":null}' };
  expect(aboutWords(actAbout('cadre', { act: 'role.end', ...role }))).toBe('Quản trị');
  expect(aboutWords(actAbout('cadre', { act: 'account.reset', ...role }))).toBe('');
});
