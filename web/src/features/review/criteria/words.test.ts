import { beforeEach, expect, test } from 'vitest';
import { bodyOf, isEmpty, noWords, type Words, withoutSent } from './words.ts';

let words: Words;
beforeEach(() => {
  words = { criteria: { ethics: { value: 500, reason: '' } }, texts: { merits: 'một' } };
});

test('what was typed while a request was under way is still to be sent', () => {
  const later = { ...words, texts: { merits: 'một hai' } };
  expect(withoutSent(later, words)).toEqual({ criteria: {}, texts: { merits: 'một hai' } });
  expect(isEmpty(withoutSent(words, words))).toBe(true);
});

test('a request names only what was typed', () => {
  expect(bodyOf(words)).toEqual({ criteria: [{ code: 'ethics', value: 500, reason: '' }], merits: 'một' });
  expect(bodyOf(noWords())).toEqual({});
});
