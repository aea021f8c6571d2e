import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { TemplatePopover } from '../../templates/template-popover.tsx';
import type { Week } from '../model/use-week.ts';

const WeekPanel = lazy(async () => ({ default: (await import('./week-panel.tsx')).WeekPanel }));

/** Usual weeks under a name: taken as works or with their hours, kept and taken out. */
export function WeekTemplates({ week, onSaid }: { week: Week; onSaid: (words: string) => void }) {
  const { t } = useTranslation();
  return (
    <TemplatePopover size="sm" label={t('workWeek.template.name')} words={t('workWeek.template.open')}>
      {(close) => <WeekPanel week={week} onSaid={onSaid} onDone={close} />}
    </TemplatePopover>
  );
}
