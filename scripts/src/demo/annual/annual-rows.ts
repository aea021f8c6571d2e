import type { Inserts } from '@so-viec/db';
import type { RatedYear } from '@so-viec/server';
import type { Deciders } from '../review/deciders.ts';

export type AnnualRows = Required<Pick<Inserts, 'annual_rating' | 'rating_step'>>;

interface Around {
  index: number;
  isTop: boolean;
  /** The month it happens in. */
  running: string;
  deciders: Deciders;
  newId: () => string;
}

/** How far each goes: most have rated themselves, the first bodies' meetings are over. */
const REACHED = [2, 1, 3, 0, 1, 4, 2, 1, 5, 3, 0, 6] as const;
const STEPS = ['self-rated', 'met', 'opined', 'proposed', 'decided', 'notified'] as const;
const DAYS = ['09', '12', '13', '16', '18', '19'] as const;
const TEXTS = {
  'self-rated': 'Hoàn thành các sản phẩm được giao, không có việc quá hạn kéo dài.',
  met: 'Hội nghị đơn vị nhận xét, 100 % người dự họp nhất trí với mức tự xếp loại.',
  opined: 'Cấp ủy nhất trí với nhận xét của hội nghị.',
  proposed: '',
  decided: '',
  notified: 'Gửi văn bản cho cá nhân và công khai tại hội nghị cơ quan.',
} as const;

/** One person's year as it stands by `index`, with its steps; only leaders go by the Party committee. */
export function annualRowsOf(rows: AnnualRows, one: RatedYear, around: Around): void {
  const { index, running, deciders, isTop, newId } = around;
  const { person, unitId, standing, computed, year } = one;
  const reached = REACHED[index % REACHED.length] ?? 0;
  // Excellent is decided once it is known who has the places.
  const most = isTop ? 1 : computed.level === 'excellent' ? 4 : STEPS.length;
  const taken = STEPS.slice(0, Math.min(reached, most)).filter(
    (kind) => kind !== 'opined' || standing.kind === 'leader',
  );
  if (taken.length === 0) return;
  const has = (kind: (typeof STEPS)[number]) => taken.includes(kind);
  const level = computed.level ?? '';
  const number = `${100 + index}/QĐ-XL`;
  const row = { cadreId: person.cadreId, unitId };
  const by = (kind: (typeof STEPS)[number]) => {
    if (kind === 'self-rated') return person.cadreId;
    return (kind === 'met' ? deciders.scorerOf(row) : deciders.approverOf(row)) ?? '';
  };
  const id = newId();
  const dayOf = (kind: (typeof STEPS)[number]) => `${running}-${DAYS[STEPS.indexOf(kind)]}`;
  rows.annual_rating.push({
    ...{ id, cadreId: person.cadreId, year, unitId, kind: standing.kind, state: taken.at(-1) ?? 'open' },
    ...{ ownLevel: level, ownText: TEXTS['self-rated'], proposedLevel: has('proposed') ? level : '' },
    ...{ decidedLevel: has('decided') ? level : '', decisionNumber: has('decided') ? number : '' },
    ...{ decidedOn: has('decided') ? dayOf('decided') : null, handling: '' },
    ...{ meanHundredths: has('decided') ? computed.meanHundredths : null, answerDueOn: null },
    ...{ appealUntilOn: has('notified') ? `${running}-30` : null },
    ...{
      stepCount: taken.length,
      createdAt: `${dayOf('self-rated')}T02:00:00.000Z`,
      version: taken.length + 1,
    },
  });
  for (const [place, kind] of taken.entries()) {
    const rests = kind === 'proposed' || kind === 'decided';
    rows.rating_step.push({
      ...{ id: newId(), ratingId: id, sequence: place + 1, kind, happenedOn: dayOf(kind) },
      ...{ at: `${dayOf(kind)}T03:00:00.000Z`, accountId: deciders.accountOf(by(kind)), text: TEXTS[kind] },
      ...{ level: kind === 'self-rated' || rests ? level : '', number: kind === 'decided' ? number : '' },
      ...{
        fileId: null,
        detail: rests ? JSON.stringify({ ...computed, months: one.months, handling: '' }) : '{}',
      },
    });
  }
}
