import { halvesToDecimal, hoursOf } from '@so-viec/shared/decimal/decimal';
import type { Which } from '@so-viec/shared/summary/summary-words';
import type { Comparison } from '../queries.ts';

/** What has the figures: a side, or one month of it. */
export type Figures = Omit<Comparison['left']['months'][number], 'month'>;

/** The view of Tổng hợp that shows what a figure is made of. */
type View = { tab: 'people' | 'entries' | 'missing'; which?: Which; sort?: string };

type Figure = { of: (figures: Figures) => string | null; view: View };

/** What is compared, in the order of the table, and where each leads. */
export const FIGURES = {
  headcount: { of: ({ sums }) => `${sums.headcount}`, view: { tab: 'people' } },
  hours: { of: ({ sums }) => hoursOf(sums.minutes, 2), view: { tab: 'entries' } },
  personDays: { of: ({ sums }) => `${sums.personDays}`, view: { tab: 'people' } },
  dutyDays: { of: ({ sums }) => halvesToDecimal(sums.dutyHalves), view: { tab: 'people' } },
  perPersonMonth: { of: (side) => side.perPersonMonth, view: { tab: 'people', sort: '-per-month' } },
  perPersonDay: { of: (side) => side.perPersonDay, view: { tab: 'people', sort: '-per-day' } },
  perDutyDay: { of: (side) => side.perDutyDay, view: { tab: 'people', sort: '-per-duty-day' } },
  loggingShare: { of: (side) => side.loggingShare, view: { tab: 'missing' } },
  outputsPerPerson: {
    of: (side) => side.outputsPerPerson,
    view: { tab: 'entries', which: 'outputs-accepted' },
  },
  pointsPerPerson: { of: (side) => side.pointsPerPerson, view: { tab: 'people', sort: '-accepted' } },
  acceptedShare: { of: (side) => side.acceptedShare, view: { tab: 'entries', which: 'outputs' } },
  unclearShare: { of: (side) => side.unclearShare, view: { tab: 'entries', which: 'without-output' } },
  adHocShare: { of: (side) => side.adHocShare, view: { tab: 'entries', which: 'ad-hoc' } },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];
