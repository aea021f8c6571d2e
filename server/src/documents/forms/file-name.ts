import type { FormFormat } from '@so-viec/shared/review/form/form-file.schema';

/** "mau-so-01-2026-11-SNV.pdf"; the table of a unit is no form. */
export function formsFileName(month: string, of: string, format: FormFormat): string {
  const what = format === 'xlsx' ? 'danh-gia' : 'mau-so-01';
  return `${what}-${month}-${of}.${format}`;
}
