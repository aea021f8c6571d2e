import { useTranslation } from 'react-i18next';

/** The words of a cell's column, and of what stands in it where it is kept as a key. */
export function useCellWords() {
  const { t } = useTranslation();
  const empty = t('catalogue.comparison.empty');
  return {
    column: (key: string): string => t(`catalogue.product.column.${key as 'name'}`),
    value(key: string, value: string): string {
      if (value === '') return empty;
      if (key === 'sector') return t(`catalogue.sector.${value as 'commune'}`);
      if (key === 'group') return t(`catalogue.group.${value as 'shared'}`);
      if (key === 'evidenceKind') return t(`catalogue.product.evidence.${value as 'none'}`);
      return value;
    },
  };
}
