import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useLines } from '../shown/lines-context.ts';
import { TemplatePopover } from './template-popover.tsx';

const DayPanel = lazy(async () => ({ default: (await import('./day-panel.tsx')).DayPanel }));

/** Usual days under a name: taken, kept and taken out in a panel that comes when it is asked for. */
export function TemplateButton({ size }: { size?: 'sm' }) {
  const { t } = useTranslation();
  const { canAdd } = useLines();
  if (!canAdd) return null;
  return (
    <TemplatePopover
      {...(size && { size })}
      label={t('workEntry.offers.template')}
      words={t('workEntry.offers.templateShort')}
    >
      {(close) => <DayPanel onDone={close} />}
    </TemplatePopover>
  );
}
