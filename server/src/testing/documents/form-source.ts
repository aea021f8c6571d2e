import type { Review } from '@so-viec/db';
import { newId } from '@so-viec/shared/id/uuidv7';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { DA09_2024, ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { sheetOf } from '@so-viec/shared/review/sheet/sheet.rules';
import { treeOf, type UnitTree, type UnitVersion } from '@so-viec/shared/unit/tree.rules';
import type { FormSource } from '../../documents/forms/content/period-form.ts';

const unit = (unitId: string, parentId: string | null, level: string, name: string): UnitVersion => ({
  ...{ unitId, parentId, level, name, fromOn: '2020-01-01', toOn: null },
  ...{ block: 'government', isBody: level !== 'division', weeklyPattern: null },
});

/** A province, a body in it, a division of that. */
export const TREE: UnitTree = treeOf(
  [
    unit('tinh', null, 'province', 'Tỉnh Minh Giang'),
    unit('snv', 'tinh', 'body', 'Sở Nội vụ'),
    unit('ccvc', 'snv', 'division', 'Phòng Công chức, viên chức'),
  ],
  '2026-11-01',
  '2026-11-30',
);

/** A computation: four products of coefficient 1 assigned, those delivered with their faults; own points at the most. */
export function sheetWith(
  delivered: { faults: number; delays: number; count?: number }[],
  more: { said?: Sheet['said']; isByDegrees?: boolean } = {},
): Sheet {
  const most = GENERAL_CRITERIA.map(({ code, mostHundredths }) => {
    const both = { own: mostHundredths, authority: mostHundredths, reason: '' };
    return [code, both];
  });
  const line = {
    ...{ coefficientMilli: 1000, assigned: 4, origin: 'assigned' as const, delivered },
    ...{ name: 'Công văn', measure: '', products: [], tasks: [] },
  };
  const given = { lines: [line], waiting: [], kind: 'staff', capMode: 'total70', managed: [] };
  const source = { ...given, said: more.said ?? Object.fromEntries(most) };
  return sheetOf(
    source as unknown as Parameters<typeof sheetOf>[0],
    more.isByDegrees ? DA09_2024 : ND335_2025,
  );
}

/** A review of November 2026 in a state. */
export function reviewIn(state: string, more: Partial<Review> = {}): Review {
  const marks = {
    faults: null,
    delays: null,
    approvedOn: null,
    appealUntilOn: null,
    answerDueOn: null,
    submittedAt: null,
  };
  const figures = { resultHundredths: null, generalHundredths: null, totalHundredths: null, level: '' };
  return {
    ...{ id: newId(), cadreId: 'ha', period: '2026-11', unitId: 'ccvc', positionId: 'cv' },
    ...{ packId: 'nd335-2025', kind: 'staff', state, ...marks, ...figures },
    ...{ merits: 'Đủ sản phẩm.', limits: 'Chậm một việc.', opinion: 'Làm chắc chắn.', stepCount: 0 },
    ...{ createdAt: '2026-11-30T02:00:00.000Z', version: 1 },
    ...more,
  };
}

/** What the form of Trần Thị Thu Hà is filled from. */
export function sourceOf(more: Partial<FormSource> = {}): FormSource {
  const person = {
    ...{ cadreId: 'ha', code: 'CB-HA', fullName: 'Trần Thị Thu Hà', nameSort: '', unitId: 'ccvc' },
    ...{ positionId: 'cv', positionName: 'Chuyên viên về tổ chức', title: '', kind: 'staff' as const },
    ...{ pack: ND335_2025, capMode: 'total70' as const, leads: [] },
  };
  const nobody = { on: null, name: '' };
  return {
    ...{
      person,
      review: undefined,
      frozen: undefined,
      sheet: sheetWith([{ faults: 0, delays: 0, count: 4 }]),
    },
    signers: { self: nobody, authority: nobody },
    ...more,
  };
}
