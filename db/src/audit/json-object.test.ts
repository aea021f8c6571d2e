import { expect, it } from 'vitest';
import { objectOf } from './json-object.ts';

it('reads an object', () => {
  expect(objectOf('{"a":1,"b":{"c":null}}')).toEqual({ a: 1, b: { c: null } });
});

it('gives no text that no database takes', () => {
  expect(objectOf('{"a":"\\u0000\\ud800"}')).toEqual({ a: '\ufffd\ufffd' });
});

it.each(['', 'x', '{', 'null', '7', '"entry"', '[]'])('finds nothing in %s', (json) => {
  expect(objectOf(json)).toEqual({});
});
