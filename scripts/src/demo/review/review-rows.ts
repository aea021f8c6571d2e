import type { Inserts } from '@so-viec/db';
import type { ComputedReview } from '@so-viec/server';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { countFindings } from '@so-viec/shared/review/sheet/count-findings.rules';
import type { SaidBy } from '@so-viec/shared/review/sheet/said.rules';
import { rescored } from '@so-viec/shared/review/sheet/sheet.rules';
import type { Deciders } from './deciders.ts';

export type ReviewRows = Required<Pick<Inserts, 'review' | 'review_general' | 'review_step'>>;
export const noReviewRows = (): ReviewRows => ({ review: [], review_general: [], review_step: [] });

interface Around {
  index: number;
  month: string;
  /** The month it is decided in. */
  on: string;
  deciders: Deciders;
  newId: () => string;
}

const STATES = [
  'approved',
  'approved',
  'scored',
  'approved',
  'submitted',
  'approved',
  'approved',
  'draft',
] as const;
const KINDS = { draft: [], submitted: ['submitted'], scored: ['submitted', 'scored'] } as const;
const MERITS = [
  'Hoàn thành đủ sản phẩm của tháng.',
  'Chủ động phối hợp với các phòng.',
  'Giải quyết hồ sơ đúng hạn.',
];
const LIMITS = ['', 'Một báo cáo phải sửa lại số liệu.', 'Còn để dồn việc vào cuối tháng.'];

/** What the person and the head say: most points full, one lower by the head with its reason. */
function saidBy(index: number, isJudged: boolean): SaidBy {
  const lower = index % GENERAL_CRITERIA.length;
  const said: SaidBy = {};
  for (const [place, { code, mostHundredths }] of GENERAL_CRITERIA.entries()) {
    const own = place === (index * 3 + 7) % 10 ? mostHundredths - 50 : mostHundredths;
    const isLower = isJudged && place === lower && index % 3 === 0;
    const authority = isLower ? own - 50 : own;
    said[code] = {
      own,
      authority: isJudged ? authority : null,
      reason: isLower ? 'Đã nhắc trong họp giao ban' : '',
    };
  }
  return said;
}

/** One person's review as it stands by `index`, with its steps and, once decided, the whole computation. */
export function reviewRowsOf(rows: ReviewRows, computed: ComputedReview, around: Around): void {
  const { index, month, on, deciders, newId } = around;
  const { person, unitName } = computed;
  const who = {
    submitted: person.cadreId,
    scored: deciders.scorerOf(person),
    approved: deciders.approverOf(person),
  };
  const state = reachedBy(who, STATES[index % STATES.length] ?? 'draft');
  const isJudged = state === 'scored' || state === 'approved';
  const sheet = rescored(computed.sheet, state === 'draft' ? {} : saidBy(index, isJudged));
  const id = newId();
  const { resultHundredths, generalHundredths, totalHundredths, level } = sheet;
  const figures = isJudged
    ? { resultHundredths, generalHundredths }
    : { resultHundredths: null, generalHundredths: null };
  const isDecided = state === 'approved';
  const steps = isDecided ? (['submitted', 'scored', 'approved'] as const) : KINDS[state];
  const at = (day: number) => `${on}-0${day}T03:${String(index % 60).padStart(2, '0')}:00.000Z`;
  rows.review.push({
    ...{ id, cadreId: person.cadreId, period: month, unitId: person.unitId, positionId: person.positionId },
    ...{
      packId: sheet.pack.code,
      kind: sheet.kind,
      state,
      stepCount: steps.length,
      version: steps.length + 1,
    },
    ...{
      merits: MERITS[index % 3] ?? '',
      limits: LIMITS[index % 3] ?? '',
      opinion: isJudged ? 'Đồng ý.' : '',
    },
    ...{ submittedAt: steps.length > 0 ? at(1) : null, approvedOn: isDecided ? `${on}-05` : null },
    ...{ appealUntilOn: isDecided ? `${on}-16` : null, answerDueOn: null, createdAt: at(1), ...figures },
    ...{ totalHundredths: isDecided ? totalHundredths : null, level: isDecided ? (level ?? '') : '' },
    faults: isDecided ? countFindings(sheet.lines, 'faults') : null,
    delays: isDecided ? countFindings(sheet.lines, 'delays') : null,
  });
  for (const [criterion, said] of Object.entries(sheet.said)) {
    if (said) rows.review_general.push({ reviewId: id, criterion, ...said });
  }
  for (const [place, kind] of steps.entries()) {
    const { code, fullName, title, positionName } = person;
    const frozen = { person: { code, fullName, title, positionName, unitName }, sheet, opinion: 'Đồng ý.' };
    const content = kind === 'approved' ? frozen : kind === 'scored' ? { totalHundredths } : {};
    const accountId = deciders.accountOf(who[kind] ?? '');
    const step = { kind, at: at(place * 2 + 1), accountId, reason: '', content: JSON.stringify(content) };
    rows.review_step.push({ id: newId(), reviewId: id, sequence: place + 1, ...step });
  }
}

/** A review of which nobody may take the next step stays with what was said. */
function reachedBy(
  { scored, approved }: { scored: string | undefined; approved: string | undefined },
  wanted: (typeof STATES)[number],
): (typeof STATES)[number] {
  if (wanted === 'draft' || wanted === 'submitted') return wanted;
  if (scored === undefined) return 'submitted';
  return approved === undefined ? 'scored' : wanted;
}
