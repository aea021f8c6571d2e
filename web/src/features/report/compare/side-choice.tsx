import { addMonths, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { movePeriod, periodName, quarterOf } from '@so-viec/shared/report/report-period';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../lib/me.ts';
import { Field } from '../../../ui/form/field.tsx';
import { Select } from '../../../ui/form/input.tsx';

const MONTHS = 36;
const QUARTERS = 12;

type Props = {
  period: string;
  unit: string | undefined;
  units: readonly { code: string; name: string }[];
  onPeriod: (period: string) => void;
  onUnit: (unit: string | undefined) => void;
};

/** Which period of which unit stands on one side. */
export function SideChoice({ period, unit, units, onPeriod, onUnit }: Props) {
  const { t } = useTranslation();
  const month = monthOf(useMe().today);
  const known = [
    ...Array.from({ length: MONTHS }, (_, back) => addMonths(month, -back)),
    ...Array.from({ length: QUARTERS }, (_, back) => movePeriod(quarterOf(month), -back)),
  ];
  const periods = known.includes(period) ? known : [period, ...known];
  return (
    <>
      <Field label={t('report.period')}>
        {(ids) => (
          <Select {...ids} value={period} onChange={(event) => onPeriod(event.target.value)}>
            {periods.map((one) => (
              <option key={one} value={one}>
                {periodName(one)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('report.unit')}>
        {(ids) => (
          <Select {...ids} value={unit ?? ''} onChange={(event) => onUnit(event.target.value || undefined)}>
            <option value="">{t('report.allSeen')}</option>
            {unit !== undefined && !units.some(({ code }) => code === unit) && (
              <option value={unit}>{unit}</option>
            )}
            {units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
