import { packNamed } from '../pack/rule-pack.rules.ts';
import { levelOf } from '../rating/rating.rules.ts';
import { type Fraction, figureOf, fraction, lesser, percentageOf, sum, times } from './fraction.ts';
import { hundredthsOf } from './hundredths.ts';
import { addSums, lineSumsOf, NOTHING, type QuarterSums, quarterSumsOf, shownSums } from './line-sums.ts';
import type { Capped, Outcome, Score } from './score.ts';
import type { CapMode, LeaderMarks, ScoreInput } from './score-input.ts';

const WHOLE = fraction(1);

/**
 * The score of a month or quarter by Nghị định 335/2025 (rules §3), exact until each figure is printed half up:
 * a = Σ k ÷ G, b and c what faults and delays leave of it, R their mean (with d, đ, e for leaders),
 * total = general + min(70; 70 R). Without assigned products (G = 0) there is no outcome.
 */
export function computeScore(input: ScoreInput): Score {
  const sums = input.lines.map(quarterSumsOf);
  const all = sums.reduce(addSums, NOTHING);
  return {
    capMode: input.capMode,
    lines: input.lines.map((line, place) => lineSumsOf(line, sums[place] ?? NOTHING)),
    sums: shownSums(all),
    general: figureOf(fraction(input.generalHundredths, 100)),
    outcome: all.assigned === 0n ? null : outcomeOf(input, all),
  };
}

function outcomeOf(input: ScoreInput, all: QuarterSums): Outcome {
  const ratio = (above: bigint) => ratioOf(fraction(above, all.assigned), input.capMode);
  const [a, b, c] = [ratio(all.delivered), ratio(all.quality), ratio(all.progress)];
  const marks = input.kind === 'leader' ? markFractions(input.leader) : null;
  const parts = [a.value, b.value, c.value, ...(marks ? [marks.d, marks.dd, marks.e] : [])];
  const r = times(sum(parts), fraction(1, parts.length));
  return {
    a: a.shown,
    b: b.shown,
    c: c.shown,
    marks: marks && { d: percentageOf(marks.d), dd: percentageOf(marks.dd), e: percentageOf(marks.e) },
    r: percentageOf(r),
    ...pointsOf(input, r),
  };
}

function ratioOf(ratio: Fraction, capMode: CapMode): { value: Fraction; shown: Capped } {
  const value = capMode === 'perRatio100' ? lesser(ratio, WHOLE) : ratio;
  return { value, shown: { ...percentageOf(value), isCapped: value !== ratio } };
}

const markFractions = ({ d, dd, e }: LeaderMarks) => ({
  d: fraction(d, 100),
  dd: fraction(dd, 100),
  e: fraction(e, 100),
});

function pointsOf(
  { pack: code, generalHundredths }: ScoreInput,
  r: Fraction,
): Pick<Outcome, 'result' | 'total' | 'totalHundredths' | 'level'> {
  const pack = packNamed(code);
  const most = fraction(pack.weights.resultHundredths, 100);
  const earned = times(most, r);
  const result = lesser(earned, most);
  const total = figureOf(sum([fraction(generalHundredths, 100), result]));
  const totalHundredths = hundredthsOf(total.printed);
  return {
    result: { ...figureOf(result), isCapped: result !== earned },
    total,
    totalHundredths,
    level: levelOf(totalHundredths, pack),
  };
}
