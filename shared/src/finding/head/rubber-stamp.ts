import type { DecisionFacts, HeadFacts, MonthFacts } from '../facts.ts';
import type { Check, Seen } from '../finding.ts';
import { evidenceOfDecisions } from './decisions.ts';

interface Settings {
  fewestDecisions: number;
  /** Seconds since the decision before, within which nobody has read a day. */
  seconds: number;
  /** The share of days decided that fast, and of those accepted as they were, in per cent. */
  fastPercent: number;
  unchangedPercent: number;
  /** Older days decided in one go, without which fast hands are only fast hands. */
  oldDays: number;
}

/** A superior who accepts nearly everything as it is, within seconds, many days at a time (rules §1.6). */
export const rubberStamp: Check<MonthFacts, Settings> = {
  name: 'rubber-stamp',
  settings: { fewestDecisions: 30, seconds: 6, fastPercent: 75, unchangedPercent: 93, oldDays: 5 },
  look: ({ heads }, settings) => heads.flatMap((head) => ofHead(head, settings)),
  say: ({ percent, days, seconds }) =>
    `${percent} % trong ${days} ngày được duyệt nguyên như trình, mỗi ngày không quá ${seconds} giây.`,
};

function ofHead(head: HeadFacts, settings: Settings): Seen[] {
  const decisions = [...head.decisions].sort((a, b) => a.at.localeCompare(b.at));
  if (decisions.length < settings.fewestDecisions) return [];
  const unchanged = decisions.filter(isUnchanged);
  const fast = decisions.filter((one, index) => {
    const before = decisions[index - 1];
    return before !== undefined && Date.parse(one.at) - Date.parse(before.at) <= 1000 * settings.seconds;
  });
  const isOld =
    new Set(fast.map(({ on }) => on)).size >= settings.oldDays && spansDays(fast, settings.oldDays);
  const percent = Math.round((100 * unchanged.length) / decisions.length);
  if (100 * fast.length < settings.fastPercent * decisions.length || !isOld) return [];
  if (100 * unchanged.length < settings.unchangedPercent * decisions.length) return [];
  return [
    {
      subject: { kind: 'cadre', id: head.cadreId },
      severity: 'look-first',
      params: { percent, days: decisions.length, seconds: settings.seconds },
      evidence: evidenceOfDecisions(fast),
    },
  ];
}

const isUnchanged = ({ kind, degrees }: DecisionFacts): boolean =>
  kind === 'acceptance' && degrees.every((degree) => degree === 100);

/** Whether some of one sitting's days lie that many days apart: a queue that was left to grow. */
function spansDays(fast: readonly DecisionFacts[], days: number): boolean {
  return [...Map.groupBy(fast, ({ at }) => at.slice(0, 10)).values()].some(
    (sitting) => new Set(sitting.map(({ on }) => on)).size >= days,
  );
}
