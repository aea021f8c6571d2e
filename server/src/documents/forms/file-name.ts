import { isMonth } from '@so-viec/shared/civil-day/civil-day';
import type { FormFormat } from '@so-viec/shared/review/form/form-file.schema';

/** "mau-so-01-2026-11-SNV.pdf", "mau-so-02-2026-SNV.pdf"; the table of a unit is no form. */
export function formsFileName(period: string, of: string, format: FormFormat): string {
  const what = format === 'xlsx' ? 'danh-gia' : isMonth(period) ? 'mau-so-01' : 'mau-so-02';
  return `${what}-${period}-${of}.${format}`;
}
