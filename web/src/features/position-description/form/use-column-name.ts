import type { ListPart } from '@so-viec/shared/position-description/parts';
import { useTranslation } from 'react-i18next';

/** The heading of a column of a list part. */
export function useColumnName(): (part: ListPart, column: string) => string {
  const { t } = useTranslation();
  return (part, column) => t(`description.column.${part}.${column}` as 'description.column.powers.power');
}
