import { USUAL_SETTINGS } from '@so-viec/shared/finding/settings';
import { expect, test } from 'vitest';
import { draftOf, numberIn, settingsIn } from './draft.ts';

test('settings are typed and read as they were', () => {
  expect(settingsIn(draftOf(USUAL_SETTINGS))).toEqual(USUAL_SETTINGS);
});

test.each([
  ['times', '1,6', 1.6],
  ['times', ' 2.5 ', 2.5],
  ['oneIn', '1.000.000', 1_000_000],
  ['percent', '101', undefined],
  ['lookPercent', '100', 100],
  ['fewestDays', '-1', undefined],
  ['fewestDays', '', undefined],
  ['fewestDays', 'ba', undefined],
  ['fewestPeers', '2', undefined],
  ['fewestPeers', '3', 3],
])('%s "%s" is %s', (name, typed, value) => {
  expect(numberIn(name, typed)).toBe(value);
});

test('what cannot be read anywhere makes no settings', () => {
  const draft = draftOf(USUAL_SETTINGS);
  expect(settingsIn({ ...draft, headAfterDays: '2,5' })).toBeUndefined();
  expect(
    settingsIn({ ...draft, checks: { ...draft.checks, 'adhoc-heavy': { percent: 'x' } } }),
  ).toBeUndefined();
});
