import { GENERAL_CRITERIA } from '@so-viec/shared/review/pack/general-criteria.data';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import type { Review } from '../answers.ts';
import { type PointsPlace, sidesOf } from './standing.ts';

type Props = { sheet: Review['sheet']; place: PointsPlace };

/** One press gives every criterion the person said nothing of its most; they lower what is less. */
export function FillMost({ sheet, place }: Props) {
  const { t } = useTranslation();
  if (place.side !== 'own') return null;
  const unsaid = GENERAL_CRITERIA.filter(({ code }) => sidesOf(sheet, place, code).own === null);
  if (unsaid.length === 0) return null;
  const fill = () => {
    for (const { code, mostHundredths } of unsaid)
      place.setPoints(code, { value: mostHundredths, reason: '' });
  };
  return (
    <Button size="sm" onClick={fill}>
      {t('review.criteria.fillMost')}
    </Button>
  );
}
