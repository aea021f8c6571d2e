import type { Degree } from '../../day-review/degree.rules.ts';
import { generalSum } from '../pack/general-criteria.rules.ts';
import type { FaultPack, RulePack } from '../pack/rule-pack.ts';
import type { ReviewKind } from '../rating/rating.rules.ts';
import { degreePointsOf } from '../score/degree-points.rules.ts';
import { hundredthsOf } from '../score/hundredths.ts';
import { markOfManaged } from '../score/leader-marks.rules.ts';
import { computeScore } from '../score/score.rules.ts';
import type { CapMode, ScoreInput } from '../score/score-input.ts';
import { type SaidBy, standingMarks, standingPoints } from './said.rules.ts';
import type { Managed, Sheet, SheetMarks } from './sheet.ts';
import type { SheetLine, SheetLines } from './sheet-line.ts';

interface Given extends SheetLines {
  kind: ReviewKind;
  capMode: CapMode;
  said: SaidBy;
  /** For leaders, everybody they manage. */
  managed: readonly Managed[];
}

/** Puts together what a person did and what was said of them, by the rules of their pack. */
export function sheetOf(given: Given, pack: RulePack): Sheet {
  const { kind, lines, waiting, said } = given;
  const general = standingPoints(said);
  const base = { pack, kind, lines, waiting, said, general, generalHundredths: generalSum(general) };
  if (pack.controls === 'degree') return { ...base, ...nothing, marks: null, points: pointsOf(lines) };
  return { ...base, points: null, ...scored(given, pack, base.generalHundredths) };
}

/** The same computation with other words of the authority: what a decision would be before it is taken. */
export function rescored(sheet: Sheet, said: SaidBy): Sheet {
  const { kind, lines, waiting, input, marks, pack } = sheet;
  const capMode = input?.capMode ?? 'total70';
  return sheetOf({ kind, lines, waiting, said, capMode, managed: marks?.managed ?? [] }, pack);
}

const nothing = { input: null, score: null, resultHundredths: null, totalHundredths: null, level: null };

function scored(given: Given, pack: FaultPack, generalHundredths: number) {
  const marks = given.kind === 'leader' ? marksOf(given, pack) : null;
  const lines = given.lines.map(({ coefficientMilli, assigned, origin, delivered }) => {
    return { coefficientMilli, assigned, origin, delivered };
  });
  const shared = { pack: pack.code, generalHundredths, capMode: given.capMode, lines };
  const input: ScoreInput = marks
    ? { ...shared, kind: 'leader', leader: marks.standing }
    : { ...shared, kind: 'staff' };
  const score = computeScore(input);
  const { outcome } = score;
  return {
    marks,
    input,
    score,
    resultHundredths: outcome && hundredthsOf(outcome.result.printed),
    totalHundredths: outcome?.totalHundredths ?? null,
    level: outcome?.level ?? null,
  };
}

/** d from the people managed who have a total; nothing is known while nobody has one (rules §3). */
function marksOf({ managed, said }: Given, pack: FaultPack): SheetMarks {
  const totals = managed.map(({ totalHundredths }) => totalHundredths);
  const computed = markOfManaged(totals, pack);
  return { computed, managed: [...managed], standing: standingMarks(said, computed) };
}

const DEGREES: readonly number[] = [0, 50, 75, 100];

function pointsOf(lines: readonly SheetLine[]) {
  return degreePointsOf(
    lines.map(({ coefficientMilli, products }) => ({
      coefficientMilli,
      delivered: products.map(({ quantity, degree }) => {
        return {
          degree: (DEGREES.includes(degree ?? 100) ? (degree ?? 100) : 100) as Degree,
          count: quantity,
        };
      }),
    })),
  );
}
