import { expect, it } from 'vitest';
import { faultOf } from './judge.ts';

it.each([
  [500, '{}', 5, 'broken'],
  [200, '{"detail":"SQLITE_ERROR: no such column: x"}', 5, 'telling'],
  [400, 'error: syntax error at or near "x"', 5, 'telling'],
  [400, 'Error: x\n    at write (file:///srv/server/src/a.ts:12:3)', 5, 'telling'],
  [400, '{"path":"/srv/so-viec/node_modules/hono"}', 5, 'telling'],
  [200, '{"id":"x"}', 1500, 'hang'],
  [404, '{"type":"about:blank","title":"not-found","status":404,"code":"not-found"}', 3, undefined],
])('%d %s after %d ms is %s', (status, body, ms, fault) => {
  expect(faultOf({ status, body, ms })).toBe(fault);
});
