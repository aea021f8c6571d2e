import type { Slot } from '../organisation/slots.ts';
import { bodiesFor, slotsFor } from '../organisation/units.ts';

/** What the report on the first three months complained of (rules, §1), one way of it each. */
export type Behaviour =
  | 'hours-without-output'
  | 'unclear-output'
  | 'padding-to-standard'
  | 'round-blocks'
  | 'repeated-text'
  | 'late-bulk-entry'
  | 'ad-hoc-heavy'
  | 'work-of-many-weeks'
  | 'missing-days'
  | 'off-day-hours'
  | 'over-hours'
  | 'excess-hours'
  | 'reused-output'
  | 'rubber-stamping-head'
  | 'high-hours-body';

/** Where somebody is found: in a body or unit, of a rank or of any, from the nth on. */
interface Place {
  behaviour: Behaviour;
  within: string;
  rank?: Slot['rank'];
  count: number;
}

const PLACES: Place[] = [
  { behaviour: 'hours-without-output', within: 'KN-KTTT', rank: 'staff', count: 6 },
  { behaviour: 'hours-without-output', within: 'KN-KTCNT', rank: 'staff', count: 6 },
  { behaviour: 'unclear-output', within: 'VPUB-TH', rank: 'staff', count: 4 },
  { behaviour: 'padding-to-standard', within: 'UBLH', count: 71 },
  { behaviour: 'round-blocks', within: 'SCT-QLTM', rank: 'staff', count: 4 },
  { behaviour: 'repeated-text', within: 'DUK-TGDU', rank: 'staff', count: 4 },
  { behaviour: 'late-bulk-entry', within: 'SLDTBXH-LDVL', rank: 'staff', count: 5 },
  { behaviour: 'ad-hoc-heavy', within: 'STTTT-CDS', rank: 'staff', count: 4 },
  { behaviour: 'work-of-many-weeks', within: 'BTG-KGLSD', rank: 'staff', count: 4 },
  { behaviour: 'missing-days', within: 'VPHD', rank: 'staff', count: 20 },
  { behaviour: 'off-day-hours', within: 'CDC-PCBTN', rank: 'staff', count: 4 },
  { behaviour: 'over-hours', within: 'SKHDT-THQH', rank: 'staff', count: 4 },
  { behaviour: 'excess-hours', within: 'STNMT-QLDD', rank: 'staff', count: 4 },
  { behaviour: 'reused-output', within: 'SVHTTDL-QLVHT', rank: 'staff', count: 3 },
  { behaviour: 'rubber-stamping-head', within: 'SXD-QLXD', rank: 'head', count: 1 },
  { behaviour: 'high-hours-body', within: 'BQLDA', count: 28 },
];

/** The people of each behaviour among these places; `codeOf` gives the code of the person in a place. */
export function behavioursIn(slots: Slot[], codeOf: (index: number) => string): KnownPerson[] {
  return PLACES.flatMap(({ behaviour, within, rank, count }) => {
    const inPlace = slots.flatMap((slot, index) => {
      const isThere = slot.unitCode === within || slot.bodyCode === within;
      return isThere && (rank === undefined || slot.rank === rank) ? [index] : [];
    });
    return inPlace.slice(0, count).map((index) => ({ behaviour, cadreCode: codeOf(index) }));
  });
}

interface KnownPerson {
  behaviour: Behaviour;
  cadreCode: string;
}

export const DEFAULT_CADRES = 1412;

/** The code of the person in the nth place of all. */
export function codeOfPlace(index: number, cadres: number): string {
  return `CB${String(index + 1).padStart(Math.max(4, String(cadres).length), '0')}`;
}

/** Who does what in the demo of the usual size, whatever its seed. */
export const DEMO_BEHAVIOURS: KnownPerson[] = behavioursIn(slotsFor(bodiesFor(DEFAULT_CADRES)), (index) =>
  codeOfPlace(index, DEFAULT_CADRES),
);
