import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idSource, isId, newId } from './uuidv7.ts';

/** The millisecond of the example in RFC 9562, appendix A.6. */
const AT = 0x017f22e279b0;
const zeros = (bytes: Uint8Array): Uint8Array => bytes.fill(0);
const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

describe('an id', () => {
  it('is a UUIDv7 that carries its millisecond', () => {
    const id = newId();
    expect(isId(id)).toBe(true);
    expect(Math.abs(timeOf(id) - Date.now())).toBeLessThan(1000);
  });

  it('is made alike from the same time and randomness', () => {
    expect(idSource(zeros)(AT)).toBe('017f22e2-79b0-7000-8000-000000000000');
    expect(idSource(zeros)(AT)).toBe(idSource(zeros)(AT));
  });

  it('ascends within one millisecond, beyond the 4,096 that its counter holds', () => {
    const next = idSource();
    const ids = Array.from({ length: 10_000 }, () => next(AT));
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
  });

  it('ascends while a clock stands or steps back a little', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 200 }), { maxLength: 50 }), (steps) => {
        const next = idSource();
        let now = AT;
        let before = next(now);
        for (const step of steps) {
          now = Math.max(AT, now + step);
          const id = next(now);
          expect(id > before).toBe(true);
          before = id;
        }
      }),
    );
  });

  it('takes the time it is given for a made-up history', () => {
    const next = idSource();
    next(Date.parse('2026-05-04T00:00:00Z'));
    expect(timeOf(next(AT))).toBe(AT);
  });

  it.each([
    '018CFD0B-DDF3-7000-8000-000000000000',
    '018cfd0b-ddf3-4000-8000-000000000000',
    '018cfd0b-ddf3-7000-c000-000000000000',
    '018cfd0bddf370008000000000000000',
    '018cfd0b-ddf3-7000-8000-00000000000',
    '',
    ' 018cfd0b-ddf3-7000-8000-000000000000',
    '018cfd0b-ddf3-7000-8000-000000000000\n',
  ])('%j is none', (text) => {
    expect(isId(text)).toBe(false);
  });
});
