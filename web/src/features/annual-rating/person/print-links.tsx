import { useTranslation } from 'react-i18next';
import { ButtonContent, buttonClass } from '../../../ui/button/button.tsx';
import type { Annual } from '../answers.ts';

const FORMATS = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
] as const;

/** Mẫu số 02 of this year, to print or to go on with. */
export function PrintLinks({ annual: { year, person } }: { annual: Annual }) {
  const { t } = useTranslation();
  const address = `/api/reviews/${encodeURIComponent(person.code)}/years/${year}/form`;
  return FORMATS.map(([format, label]) => (
    <a
      key={format}
      className={buttonClass({ size: 'md' })}
      href={`${address}?format=${format}`}
      aria-label={`${t('annual.print.one', { year })}, ${label}`}
      download
    >
      <ButtonContent icon="download">{label}</ButtonContent>
    </a>
  ));
}
