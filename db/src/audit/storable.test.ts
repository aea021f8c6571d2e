import { expect, it } from 'vitest';
import { storableJson, storableText } from './storable.ts';

it.each([
  ['Tờ trình 😀', 'Tờ trình 😀'],
  ['a\ud83d', 'a\ufffd'],
  ['\ude00a', '\ufffda'],
  ['a\u0000b', 'a\ufffdb'],
])('a text %j is stored as %j', (text, stored) => {
  expect(storableText(text)).toBe(stored);
  expect(JSON.parse(storableJson(JSON.stringify({ [text]: [text] })))).toEqual({ [stored]: [stored] });
});

it.each(['\\u0000', '\\\\ud83d', '\\', '"\n\t', '\u0001', '😀', '\ufffd'])(
  'JSON that can be stored stays as it is: %j',
  (text) => {
    const json = JSON.stringify({ text });
    expect(storableJson(json)).toBe(json);
  },
);
