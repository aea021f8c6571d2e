import type { HeadFacts, MonthFacts } from '../facts.ts';
import type { Check, Seen } from '../finding.ts';
import { deviationsAbove, spreadOf } from '../statistics.ts';
import { evidenceOfDecisions } from './decisions.ts';

interface Settings {
  fewestDegrees: number;
  fewestHeads: number;
  deviations: number;
  /** Points of per cent away from the other heads' middle: far is also far in degrees. */
  points: number;
}

/** A superior whose degrees of completion lie far from those of other heads in the same block. */
export const lenientOrSevere: Check<MonthFacts, Settings> = {
  name: 'lenient-or-severe',
  settings: { fewestDegrees: 30, fewestHeads: 8, deviations: 4, points: 5 },
  look: ({ heads }, settings) =>
    [...Map.groupBy(heads, ({ block }) => block).values()].flatMap((alike) => ofBlock(alike, settings)),
  say: ({ mean, middle }) =>
    `Mức hoàn thành trung bình đã chấm là ${mean} %, mức giữa của những người đứng đầu tương đương là ${middle} %.`,
};

interface Judge {
  head: HeadFacts;
  mean: number;
}

function ofBlock(heads: readonly HeadFacts[], settings: Settings): Seen[] {
  const judges = heads.flatMap((head): Judge[] => {
    const degrees = head.decisions.flatMap((one) => one.degrees);
    if (degrees.length < settings.fewestDegrees) return [];
    return [{ head, mean: degrees.reduce((sum, degree) => sum + degree, 0) / degrees.length }];
  });
  if (judges.length <= settings.fewestHeads) return [];
  const spread = spreadOf(judges.map(({ mean }) => mean));
  return judges
    .filter(({ mean }) => {
      const away = Math.abs(deviationsAbove(mean, spread, 1));
      return away > settings.deviations && Math.abs(mean - spread.middle) > settings.points;
    })
    .map(({ head, mean }) => ({
      subject: { kind: 'cadre', id: head.cadreId },
      severity: 'look',
      params: { mean: inPercent(mean), middle: inPercent(spread.middle) },
      evidence: evidenceOfDecisions(head.decisions),
    }));
}

const inPercent = (value: number): string => value.toFixed(1).replace('.', ',');
