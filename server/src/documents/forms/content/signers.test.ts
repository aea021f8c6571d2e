import { expect, it } from 'vitest';
import { signersOf } from './signers.ts';

const step = (kind: string, day: number, name = 'Trần Quốc Dũng') => ({
  kind,
  at: `2026-12-0${day}T02:00:00.000Z`,
  name,
});
const own = (day: number) => step('submitted', day, 'Trần Thị Thu Hà');

it('names nobody before anything was handed in', () => {
  const nobody = { on: null, name: '' };
  expect(signersOf([])).toEqual({ self: nobody, authority: nobody });
});

it('names the person and the head who scored, each on their day in Vietnam', () => {
  const late = { ...own(1), at: '2026-12-01T18:00:00.000Z' };
  const steps = [late, step('scored', 3), step('approved', 4, 'Lê Minh Tuấn')];
  expect(signersOf(steps)).toEqual({
    self: { on: '2026-12-02', name: 'Trần Thị Thu Hà' },
    authority: { on: '2026-12-03', name: 'Trần Quốc Dũng' },
  });
});

it('names who decided where scoring and approving was one press', () => {
  expect(signersOf([own(1), step('approved', 4, 'Lê Minh Tuấn')]).authority.name).toBe('Lê Minh Tuấn');
});

it('names who replaced the decision', () => {
  const steps = [own(1), step('scored', 3), step('approved', 4), step('replaced', 8, 'Lê Minh Tuấn')];
  expect(signersOf(steps).authority).toEqual({ on: '2026-12-08', name: 'Lê Minh Tuấn' });
});

it('forgets who scored what was handed in anew since', () => {
  expect(signersOf([own(1), step('scored', 2), own(5)])).toEqual({
    self: { on: '2026-12-05', name: 'Trần Thị Thu Hà' },
    authority: { on: null, name: '' },
  });
});
