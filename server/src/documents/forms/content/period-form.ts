import type { Review } from '@so-viec/db';
import type { FormHead, PeriodForm } from '@so-viec/shared/review/form/form-content';
import { placeOf } from '@so-viec/shared/review/form/place';
import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import type { GeneralPoints } from '@so-viec/shared/review/pack/general-criteria.rules';
import type { Sheet } from '@so-viec/shared/review/sheet/sheet';
import { bodyOf, type UnitTree } from '@so-viec/shared/unit/tree.rules';
import type { PlacedPerson } from '../../../review/sheet/placed-people.ts';
import type { Frozen } from '../../../review/steps/judge.ts';
import type { signersOf } from './signers.ts';

/** What a form is filled from. `frozen` is the decision in force, if there is one. */
export interface FormSource {
  person: PlacedPerson;
  review: Review | undefined;
  sheet: Sheet;
  frozen: Frozen | undefined;
  signers: ReturnType<typeof signersOf>;
}

/** Whether a form of the decree is for them: those scored by faults and delays. */
export const hasForm = ({ sheet }: Pick<FormSource, 'sheet'>): boolean =>
  sheet.pack.controls === 'faults-and-delays';

/**
 * Mẫu số 01 of a person's month: what they said as it stands; points and opinion once the authority has scored, those
 * of the decision as it was made.
 */
export function periodFormOf(source: FormSource, tree: UnitTree, month: string): PeriodForm {
  const { review, frozen, signers } = source;
  const sheet = frozen?.sheet ?? source.sheet;
  const isScored = review?.state === 'scored' || review?.state === 'approved';
  const none = { generalHundredths: null, resultHundredths: null, totalHundredths: null };
  const { generalHundredths, resultHundredths, totalHundredths } = isScored ? sheet : none;
  const unitId = review?.unitId ?? source.person.unitId;
  const place = placeOf(tree, unitId);
  return {
    head: formHeadOf(source, tree, unitId),
    period: month,
    own: ownPoints(sheet),
    ...{ generalHundredths, resultHundredths, totalHundredths },
    merits: review?.merits ?? '',
    limits: review?.limits ?? '',
    opinion: isScored ? (frozen?.opinion ?? review.opinion) : '',
    self: { place, ...signers.self },
    authority: { place, ...signers.authority },
  };
}

type HeadOfForm = Pick<PlacedPerson, 'fullName' | 'title' | 'positionName'>;

/** Who stands at the head of a form: in the unit given, or as the decision had it. */
export function formHeadOf(
  { person, frozen }: { person: HeadOfForm; frozen: Frozen | undefined },
  tree: UnitTree,
  unitId: string,
): FormHead {
  const body = tree.get(bodyOf(tree, unitId)) ?? tree.get(unitId);
  const { fullName, title, positionName } = frozen?.person ?? person;
  return {
    superior: tree.get(body?.parentId ?? '')?.name ?? '',
    body: body?.name ?? '',
    fullName,
    title: title || positionName,
    unit: frozen?.person.unitName ?? tree.get(unitId)?.name ?? '',
  };
}

function ownPoints({ said }: Sheet): GeneralPoints {
  const points: GeneralPoints = {};
  for (const { code } of GENERAL_CRITERIA) {
    const own = said[code]?.own;
    if (own !== undefined && own !== null) points[code] = own;
  }
  return points;
}
