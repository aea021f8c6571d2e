import { describe, expect, test } from 'vitest';
import { inRem } from '../../../css.config.ts';

describe('a length of the design', () => {
  test.each([
    ['font', '600 24px / 32px var(--font)', '600 1.5rem / 2rem var(--font)'],
    ['height', 'calc(var(--control) - 4px)', 'calc(var(--control) - 0.25rem)'],
    ['margin-left', '-32px', '-2rem'],
    ['width', '.5px', '0.5px'],
    [
      'grid-template-columns',
      'repeat(auto-fill, minmax(280px, 1fr))',
      'repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr))',
    ],
    ['grid-template-columns', 'minmax(0, 1fr) 296px', 'minmax(0, 1fr) 18.5rem'],
    ['--row', '36px', '2.25rem'],
  ])('grows with the text: %s: %s', (prop, value, served) => {
    expect(inRem(prop, value)).toBe(served);
  });

  test.each([
    ['border', '1px solid var(--line)'],
    ['box-shadow', '0 8px 24px -4px rgb(0 0 0 / 18%)'],
    ['padding', '8px 12px'],
    ['gap', '24px'],
    ['border-radius', '10px'],
    ['--s6', '24px'],
    ['inset', '-1px auto auto 0'],
    ['background', 'url("a12px.svg")'],
  ])('stays where large text has no use for it: %s: %s', (prop, value) => {
    expect(inRem(prop, value)).toBe(value);
  });
});
