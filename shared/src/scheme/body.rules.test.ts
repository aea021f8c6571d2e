import { expect, test } from 'vitest';
import { makesScheme } from './body.rules.ts';

test.each([
  ['body', true, true],
  ['commune', true, true],
  ['division', false, false],
  ['province', true, false],
  ['central', true, false],
])('a unit of the level %s that is a body (%s) makes a scheme: %s', (level, isBody, expected) => {
  expect(makesScheme({ level, isBody })).toBe(expected);
});
