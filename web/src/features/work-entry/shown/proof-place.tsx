import { type ReactNode, useCallback, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Popover } from '../../../ui/popover/popover.tsx';
import type { Row } from '../sheet/sheet.ts';
import classes from './line-menu.module.css';
import { ProofContext } from './lines-context.ts';

/** The product of a saved line that is done: what its files and links belong to. One of confidential work has none. */
export const productOf = ({ saved, said }: Row): string | undefined =>
  saved?.state === 'done' && !said.isSecret ? saved.outputs[0]?.id : undefined;

/** Files and links of a line's product, brought in the line itself. */
export function ProofPlace({ row, className }: { row: Row; className?: string | undefined }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const id = productOf(row);
  if (id === undefined) return null;
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={t('workEntry.menu.proof')}
      {...(className && { className })}
      trigger={
        <Button
          variant="link"
          size="sm"
          className={classes.proofPress ?? ''}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('workEntry.menu.proof')}
        </Button>
      }
    >
      <ProofBox outputId={id} />
      <Button size="sm" keys="Esc" onClick={close}>
        {t('common.close')}
      </Button>
    </Popover>
  );
}

/** What is typed here is not for the table around it. */
export function ProofBox({ outputId }: { outputId: string }): ReactNode {
  const proofOf = useContext(ProofContext);
  return (
    <div className={classes.proof} onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
      {proofOf(outputId)}
    </div>
  );
}
