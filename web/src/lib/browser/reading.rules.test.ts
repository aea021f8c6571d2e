import { type Reading, USUAL_READING } from '@so-viec/shared/reading/reading';
import { describe, expect, test } from 'vitest';
import { type KeptReading, settleReading } from './reading.rules.ts';

const LARGE: Reading = { ...USUAL_READING, text: 200 };
const DARK: Reading = { ...USUAL_READING, scheme: 'dark' };

describe('how a browser reads when somebody is signed in', () => {
  test.each<[string, KeptReading, Reading | null, KeptReading]>([
    ['nobody ever chose', USUAL_READING, null, { ...USUAL_READING, accountId: 'ha', isUnsent: false }],
    ['they chose on another machine', USUAL_READING, LARGE, { ...LARGE, accountId: 'ha' }],
    ['they chose here, before they signed in', DARK, null, { ...DARK, accountId: 'ha', isUnsent: true }],
    [
      'they chose here without a network',
      { ...DARK, accountId: 'ha', isUnsent: true },
      LARGE,
      { ...DARK, accountId: 'ha', isUnsent: true },
    ],
    ['somebody else chose here', { ...LARGE, accountId: 'bao' }, null, { ...USUAL_READING, accountId: 'ha' }],
    [
      'somebody else chose here without a network',
      { ...LARGE, accountId: 'bao', isUnsent: true },
      DARK,
      { ...DARK, accountId: 'ha' },
    ],
  ])('where %s', (_what, kept, reading, holds) => {
    expect(settleReading(kept, { accountId: 'ha', reading })).toEqual(holds);
  });
});
