import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldName } from '../line/refusals.ts';
import type { Line } from '../shown/use-line.ts';

const LONG: Partial<Record<FieldName, 'time' | 'quantity'>> = { time: 'time', quantity: 'quantity' };

/** What every field of a line is given: its name, what refuses it, and the focus when the cursor comes to it. */
export function useField<E extends HTMLElement>(line: Line, field: FieldName) {
  const { t } = useTranslation();
  const ref = useRef<E>(null);
  const hasCursor = line.cursor === field;
  const refusal = line.refusalOf(field);
  const call = hasCursor ? line.calls + 1 : 0;

  useEffect(() => {
    if (call === 0 || document.activeElement === ref.current) return;
    ref.current?.focus();
    if (ref.current instanceof HTMLInputElement && field !== 'work') ref.current.select();
  }, [call, field]);

  const long = LONG[field];
  const name = long ? t(`workEntry.long.${long}`) : t(`workEntry.column.${field}`);
  return {
    ref,
    name: `${field}-${line.row.id}`,
    'aria-label': `${name}, ${t('workEntry.line', { number: line.number })}`,
    'aria-invalid': refusal ? (true as const) : undefined,
    'aria-describedby': refusal ? line.idOf(field) : undefined,
    onFocus: () => {
      if (!hasCursor) line.moveTo(field);
    },
    onBlur: () => line.tell(field),
  };
}
