import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../../../ui/page/use-is-narrow.ts';
import { TemplatePopover } from '../../templates/template-popover.tsx';
import type { Week } from '../model/use-week.ts';

const WeekPanel = lazy(async () => ({ default: (await import('./week-panel.tsx')).WeekPanel }));

/** Usual weeks under a name: taken as works or with their hours, kept and taken out. */
export function WeekTemplates({ week, onSaid }: { week: Week; onSaid: (words: string) => void }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  return (
    <TemplatePopover
      size="sm"
      // On a phone it stands at the foot of the page.
      {...(isNarrow && { side: 'above' })}
      label={t('workWeek.template.name')}
      words={t('workWeek.template.open')}
    >
      {(close) => <WeekPanel week={week} onSaid={onSaid} onDone={close} />}
    </TemplatePopover>
  );
}
