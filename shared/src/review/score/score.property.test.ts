import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideHalfUp } from '../../decimal/decimal.ts';
import { fileOf, readScoreFile } from '../file/score-file.ts';
import { splitCoefficient } from './coefficient-shares.ts';
import { computeScore } from './score.rules.ts';
import { CAP_MODES, LEADER_MARKS, ORIGINS, type ScoreInput } from './score-input.ts';

const anyDelivered = fc.record(
  {
    faults: fc.nat(6),
    delays: fc.nat(6),
    count: fc.integer({ min: 1, max: 20 }),
    coefficientMilli: fc.nat(20_000),
  },
  { requiredKeys: ['faults', 'delays'] },
);
const anyLine = fc.record({
  coefficientMilli: fc.nat(20_000),
  assigned: fc.nat(30),
  origin: fc.constantFrom(...ORIGINS),
  delivered: fc.array(anyDelivered, { maxLength: 5 }),
});
const mark = fc.constantFrom(...LEADER_MARKS);
const common = {
  pack: fc.constant('nd335-2025' as const),
  generalHundredths: fc.nat(3000),
  capMode: fc.constantFrom(...CAP_MODES),
  lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
};
const anyInput: fc.Arbitrary<ScoreInput> = fc.oneof(
  fc.record({ ...common, kind: fc.constant('staff' as const) }),
  fc.record({
    ...common,
    kind: fc.constant('leader' as const),
    leader: fc.record({ d: mark, dd: mark, e: mark }),
  }),
);

/** "23/24" or "0.925" as an exact pair. */
function pairOf(exact: string): [bigint, bigint] {
  const [text = '', under = '1'] = exact.split('/');
  const [whole = '', places = ''] = text.split('.');
  return [BigInt(whole + places), BigInt(under) * 10n ** BigInt(places.length)];
}
const isAtMost = (one: string, other: string): boolean => {
  const [[a, b], [c, d]] = [pairOf(one), pairOf(other)];
  return a * d <= c * b;
};

/** The input with one fault (or delay) more on one delivered group. */
function worse(input: ScoreInput, key: 'faults' | 'delays', pick: number): ScoreInput {
  const groups = input.lines.flatMap((line, l) => line.delivered.map((_, d) => ({ l, d })));
  const chosen = groups[pick % Math.max(1, groups.length)];
  const lines = input.lines.map((line, l) => ({
    ...line,
    delivered: line.delivered.map((products, d) =>
      l === chosen?.l && d === chosen.d ? { ...products, [key]: products[key] + 1 } : products,
    ),
  }));
  return { ...input, lines };
}

describe('whatever was assigned and delivered', () => {
  it.each(['faults', 'delays'] as const)('more %s never raise a score', (key) => {
    fc.assert(
      fc.property(anyInput, fc.nat(), (input, pick) => {
        const before = computeScore(input).outcome;
        const after = computeScore(worse(input, key, pick)).outcome;
        if (!before || !after) expect(after).toEqual(before);
        else {
          for (const figure of ['b', 'c', 'r', 'result', 'total'] as const)
            expect(isAtMost(after[figure].exact, before[figure].exact)).toBe(true);
          expect(after.totalHundredths).toBeLessThanOrEqual(before.totalHundredths);
        }
      }),
    );
  });

  it('the order of lines and of products never matters', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat()), (input, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: keys.next().value ?? 0 }))
            .toSorted((x, y) => x.key - y.key)
            .map(({ item }) => item);
        const lines = shuffled(input.lines.map((line) => ({ ...line, delivered: shuffled(line.delivered) })));
        const [one, other] = [computeScore(input), computeScore({ ...input, lines })];
        expect([other.sums, other.outcome]).toEqual([one.sums, one.outcome]);
      }),
    );
  });

  it('the result is from 0 to 70 and the total from 0 to 100', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const outcome = computeScore(input).outcome;
        if (!outcome) return;
        expect(isAtMost('0', outcome.result.exact) && isAtMost(outcome.result.exact, '70')).toBe(true);
        expect(isAtMost(outcome.total.exact, '100')).toBe(true);
      }),
    );
  });

  it('every printed figure is its exact value, half up', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { lines, sums, outcome } = computeScore(input);
        const points = [...lines, sums].flatMap(({ assigned, delivered, quality, progress }) => [
          ...[assigned, delivered, quality, progress],
        ]);
        const asPoints = [...points, ...(outcome ? [outcome.result, outcome.total] : [])];
        const asPercent = outcome ? [outcome.a, outcome.b, outcome.c, outcome.r] : [];
        for (const { exact, printed } of asPoints) expect(printed).toBe(divideHalfUp(...pairOf(exact), 2));
        for (const { exact, printed } of asPercent) {
          const [above, below] = pairOf(exact);
          expect(printed).toBe(divideHalfUp(above * 100n, below, 2));
        }
      }),
    );
  });

  it('a cap on each ratio never gives more than a cap on the 70', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const [perRatio, total] = CAP_MODES.toReversed().map((capMode) =>
          computeScore({ ...input, capMode }),
        );
        if (perRatio?.outcome && total?.outcome)
          expect(isAtMost(perRatio.outcome.result.exact, total.outcome.result.exact)).toBe(true);
      }),
    );
  });

  it('like products counted together or one by one are the same', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const lines = input.lines.map((line) => ({
          ...line,
          delivered: line.delivered.flatMap(({ count = 1, ...product }) =>
            Array.from({ length: count }, () => product),
          ),
        }));
        expect(computeScore({ ...input, lines })).toEqual(computeScore(input));
      }),
    );
  });

  it('splitting a product into parts never changes G, nor the score when the parts fare alike', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 }),
        (input, weights) => {
          const lines = input.lines.flatMap((line) => {
            const delivered = line.delivered.map(({ coefficientMilli: _, ...products }) => products);
            const parts = splitCoefficient(line.coefficientMilli, weights);
            return parts.map((coefficientMilli) => ({ ...line, coefficientMilli, delivered }));
          });
          const whole = input.lines.map((line) => ({
            ...line,
            delivered: line.delivered.map(({ coefficientMilli: _, ...products }) => products),
          }));
          const [split, unsplit] = [
            computeScore({ ...input, lines }),
            computeScore({ ...input, lines: whole }),
          ];
          expect([split.sums, split.outcome]).toEqual([unsplit.sums, unsplit.outcome]);
        },
      ),
    );
  });

  it('the file that is written of it, through JSON, gives the same score', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const read = readScoreFile(JSON.parse(JSON.stringify(fileOf(input))));
        if (!('input' in read)) throw new Error(JSON.stringify(read.problems));
        const [before, after] = [computeScore(input), computeScore(read.input)];
        expect([after.sums, after.outcome, after.general]).toEqual([
          before.sums,
          before.outcome,
          before.general,
        ]);
        expect(fileOf(read.input)).toEqual(fileOf(input));
      }),
    );
  });
});
