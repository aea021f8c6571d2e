import type { HeadFacts, MonthFacts } from '../facts.ts';
import type { Check, Seen } from '../finding.ts';
import { median } from '../statistics.ts';
import { evidenceOfDecisions } from './decisions.ts';

interface Settings {
  /** Working days after which a decision is late, the share of late ones in per cent, and the fewest decisions. */
  days: number;
  percent: number;
  fewestDecisions: number;
  firstDays: number;
}

/** A superior who leaves submitted days waiting. */
export const lateReview: Check<MonthFacts, Settings> = {
  name: 'late-review',
  settings: { days: 7, percent: 50, fewestDecisions: 20, firstDays: 15 },
  look: ({ heads }, settings) => heads.flatMap((head) => ofHead(head, settings)),
  say: ({ late, of, middle }) =>
    `${late} trong ${of} ngày được duyệt muộn; thường phải chờ ${middle} ngày làm việc.`,
};

function ofHead({ cadreId, decisions }: HeadFacts, settings: Settings): Seen[] {
  const late = decisions.filter(({ waited }) => waited > settings.days);
  if (decisions.length < settings.fewestDecisions) return [];
  if (100 * late.length < settings.percent * decisions.length) return [];
  const middle = Math.round(median(decisions.map(({ waited }) => waited)));
  return [
    {
      subject: { kind: 'cadre', id: cadreId },
      severity: middle > settings.firstDays ? 'look-first' : 'look',
      params: { late: late.length, of: decisions.length, middle },
      evidence: evidenceOfDecisions(late),
    },
  ];
}
