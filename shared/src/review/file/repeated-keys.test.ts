import { expect, it } from 'vitest';
import { repeatedKeys } from './repeated-keys.ts';

it.each<[string, string[]]>([
  ['{"a":1,"b":{"a":2}}', []],
  ['{"a":1,"a":2}', ['a']],
  ['{"a":1,"\\u0061":2}', ['a']],
  ['{"lines":[{"x":"a\\":,{"},{"x":1,"x":1}]}', ['lines[1].x']],
  ['[[{"a":[1,2],"b":0,"a":3}]]', ['[0][0].a']],
])('%s has twice: %j', (json, keys) => {
  expect(repeatedKeys(json)).toEqual(keys);
});
