import { mostOf, type SaidCode } from '@so-viec/shared/review/sheet/said.rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortPoints } from '../../../lib/points.ts';
import { TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import classes from './criteria.module.css';
import { pointsTyped } from './points-text.ts';

type Props = {
  code: SaidCode;
  label: string;
  value: number | null;
  differs?: boolean;
  isMissing?: boolean | undefined;
  onChange: (value: number | null) => void;
};

/** Points of one criterion as text: what cannot be read stays as typed, with what may be given beside it. */
export function PointsInput({ code, label, value, differs, isMissing, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && pointsTyped(code, typed) === undefined;
  const change = (text: string) => {
    setTyped(text);
    const read = pointsTyped(code, text);
    if (read !== undefined) onChange(read);
  };
  return (
    <>
      <TextInput
        className={classes.input ?? ''}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isWrong || isMissing || undefined}
        data-differs={differs || undefined}
        value={typed ?? (value === null ? '' : shortPoints(value))}
        onChange={(event) => change(event.target.value)}
        onBlur={() => !isWrong && setTyped(undefined)}
      />
      {isWrong && <Refusal>{t('review.criteria.outside', { most: shortPoints(mostOf(code)) })}</Refusal>}
    </>
  );
}
