import { type CriterionCode, GENERAL_CRITERIA } from '../pack/general-criteria.data.ts';
import type { GeneralPoints } from '../pack/general-criteria.rules.ts';
import type { LeaderMark, LeaderMarks } from '../score/score-input.ts';

/** What a leader is marked by besides products: people managed (d), running the work (đ), unity (e). */
export const MARK_CODES = ['d', 'dd', 'e'] as const;
export type MarkCode = (typeof MARK_CODES)[number];
export type SaidCode = CriterionCode | MarkCode;

/** What each side says of a criterion: hundredths of points, or the per cent of a leader's mark; why they differ. */
export interface Said {
  own: number | null;
  authority: number | null;
  reason: string;
}
export type SaidBy = Partial<Record<SaidCode, Said>>;

export const SAID_CODES: readonly SaidCode[] = [...GENERAL_CRITERIA.map(({ code }) => code), ...MARK_CODES];

export const isMark = (code: SaidCode): code is MarkCode => (MARK_CODES as readonly string[]).includes(code);

/** The most that may be said of a criterion: its points, or 100 per cent. */
export function mostOf(code: SaidCode): number {
  return GENERAL_CRITERIA.find((criterion) => criterion.code === code)?.mostHundredths ?? 100;
}

/** Whether a number may be said of a criterion: whole hundredths up to its maximum, or one of the two marks. */
export function maySay(code: SaidCode, value: number): boolean {
  if (isMark(code)) return value === 100 || value === 50;
  return Number.isInteger(value) && value >= 0 && value <= mostOf(code);
}

/** What the person says of the general criteria, as far as they did. */
export function ownPoints(said: SaidBy): GeneralPoints {
  return pointsBy((code) => said[code]?.own ?? null);
}

/** What counts: the authority's word, else the person's. */
export function standingPoints(said: SaidBy): GeneralPoints {
  return pointsBy((code) => said[code]?.authority ?? said[code]?.own ?? null);
}

function pointsBy(of: (code: CriterionCode) => number | null): GeneralPoints {
  const told = GENERAL_CRITERIA.flatMap(({ code }) => {
    const value = of(code);
    return value === null ? [] : [[code, value] as const];
  });
  return Object.fromEntries(told);
}

/** The marks that count: the authority's, else the person's; d is otherwise what was computed, the others 100 %. */
export function standingMarks(said: SaidBy, computed: LeaderMark): LeaderMarks {
  const of = (code: MarkCode, usual: LeaderMark): LeaderMark =>
    (said[code]?.authority ?? said[code]?.own ?? usual) === 50 ? 50 : 100;
  return { d: of('d', computed), dd: of('dd', 100), e: of('e', 100) };
}

/** Criteria that the authority says otherwise without saying why. For d it is other than computed, whoever said so. */
export function reasonsMissing(said: SaidBy, kind: 'staff' | 'leader', computed: LeaderMark): SaidCode[] {
  const codes = kind === 'leader' ? SAID_CODES : SAID_CODES.filter((code) => !isMark(code));
  return codes.filter((code) => {
    const { own = null, authority = null, reason = '' } = said[code] ?? {};
    if (code === 'd') return (authority ?? own ?? computed) !== computed && reason === '';
    const proposed = own ?? (isMark(code) ? 100 : null);
    return authority !== null && authority !== proposed && reason === '';
  });
}
