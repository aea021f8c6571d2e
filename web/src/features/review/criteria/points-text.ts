import { mostOf, type SaidCode } from '@so-viec/shared/review/sheet/said.rules';

const TYPED = /^(\d{1,2})(?:[.,](\d{1,2}))?$/;

/** What was typed for a criterion in hundredths ("2,5" and "2.5" → 250), null where it is empty, undefined for neither. */
export function pointsTyped(code: SaidCode, typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === '') return null;
  const match = TYPED.exec(text);
  if (!match) return undefined;
  const hundredths = Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`);
  return hundredths <= mostOf(code) ? hundredths : undefined;
}
