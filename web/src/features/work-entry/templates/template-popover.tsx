import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Popover } from '../../../ui/popover/popover.tsx';

type Props = {
  size?: 'sm';
  side?: 'above';
  /** The name of the panel, and the words of its button. */
  label: string;
  words: string;
  children: (close: () => void) => ReactNode;
};

/** The button that opens templates, and the panel beside it. */
export function TemplatePopover({ size, side, label, words, children }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={label}
      {...(side && { side })}
      trigger={
        <Button
          {...(size && { size })}
          icon="document"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {words}
        </Button>
      }
    >
      <Suspense fallback={<p role="status">{t('common.loading')}</p>}>{children(close)}</Suspense>
    </Popover>
  );
}
