import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Row } from '../sheet/sheet.ts';

/** The product of a saved line that is done: there its files and links are brought. */
export const productOf = ({ saved }: Row): string | undefined =>
  saved?.state === 'done' ? saved.outputs[0]?.id : undefined;

/** From a line to its product's page, one press away from the log. */
export function ProofLink({ row, className }: { row: Row; className?: string | undefined }) {
  const { t } = useTranslation();
  const id = productOf(row);
  if (id === undefined) return null;
  return (
    <Link to="/san-pham/$id" params={{ id }} {...(className && { className })}>
      {t('workEntry.menu.proof')}
    </Link>
  );
}
