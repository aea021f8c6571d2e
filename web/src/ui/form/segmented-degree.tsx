import { useTranslation } from 'react-i18next';
import { percentWhole } from '../../lib/format.ts';
import { Segmented } from './segmented.tsx';

/** Degrees of completion of a product, in percent. */
export const DEGREES = [0, 50, 75, 100] as const;
export type Degree = (typeof DEGREES)[number];

type Props = {
  value: Degree | undefined;
  onChange: (degree: Degree) => void;
  fullWidth?: boolean;
  disabled?: boolean;
};

/** The degree of completion of one product: 0, 50, 75 or 100 %. */
export function SegmentedDegree(props: Props) {
  const { t } = useTranslation();
  return (
    <Segmented
      label={t('common.degree')}
      segments={DEGREES.map((degree) => ({ value: degree, label: percentWhole(degree) }))}
      check
      {...props}
    />
  );
}
