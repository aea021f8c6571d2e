import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button/button.tsx';
import { Popover } from '../../../ui/popover/popover.tsx';
import { useLines } from '../shown/lines-context.ts';

const TemplatePanel = lazy(async () => ({ default: (await import('./template-panel.tsx')).TemplatePanel }));

/** Usual days under a name: taken, kept and taken out in a panel that comes when it is asked for. */
export function TemplateButton({ size }: { size?: 'sm' }) {
  const { t } = useTranslation();
  const { canAdd } = useLines();
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  if (!canAdd) return null;
  return (
    <Popover
      isOpen={isOpen}
      onClose={close}
      label={t('workEntry.template.name')}
      trigger={
        <Button
          {...(size && { size })}
          icon="document"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {t('workEntry.template.open')}
        </Button>
      }
    >
      <Suspense fallback={<p role="status">{t('common.loading')}</p>}>
        <TemplatePanel onDone={close} />
      </Suspense>
    </Popover>
  );
}
