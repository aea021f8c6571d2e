import { describe, expect, it } from 'vitest';
import { readReading, USUAL_READING } from './reading.ts';

describe('how somebody reads', () => {
  it.each([
    ['nothing was kept', null, USUAL_READING],
    ['words of another program', 'dark', USUAL_READING],
    ['a size that is none', { text: 130, scheme: 'dark' }, { ...USUAL_READING, scheme: 'dark' }],
    [
      'all was kept',
      { text: 200, scheme: 'light', contrast: 'more', motion: 'less' },
      { text: 200, scheme: 'light', contrast: 'more', motion: 'less' },
    ],
  ])('is read where %s', (_what, kept, reading) => {
    expect(readReading(kept)).toEqual(reading);
  });
});
