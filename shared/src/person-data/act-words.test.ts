import { expect, it } from 'vitest';
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
