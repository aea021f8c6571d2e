import { useTranslation } from 'react-i18next';
import type { Template } from '../../templates/queries.ts';
import { TemplatePanel } from '../../templates/template-panel.tsx';
import { leftWords } from '../grid/left-words.ts';
import { addWeekLines } from '../model/actions.ts';
import type { Week } from '../model/use-week.ts';
import { linesOfTemplate, secretsOfWeek, templateOfWeek, worksOfTemplate } from './week-lines.ts';

type Props = { week: Week; onSaid: (words: string) => void; onDone: () => void };

/** The templates of a week, taken with their hours or as works alone, and this week to be kept as one. */
export function WeekPanel({ week, onSaid, onDone }: Props) {
  const { t } = useTranslation();
  const { suggestions } = week;

  function takeHours({ lines }: Template): void {
    const { lines: placed, left } = linesOfTemplate(lines, week);
    const bare = lines.filter(({ weekday, minutes }) => weekday === null || minutes === null);
    week.addRows(worksOfTemplate(bare, week));
    week.act('copied', placed.length, addWeekLines(placed));
    onSaid(leftWords(t, left));
  }
  function takeWorks({ lines, name }: Template): void {
    const count = week.addRows(worksOfTemplate(lines, week));
    onSaid(t(count > 0 ? 'workWeek.template.worksDone' : 'workWeek.template.worksNone', { count, name }));
  }
  return (
    <TemplatePanel
      kind="week"
      none={t('workWeek.template.none')}
      lines={templateOfWeek(week, suggestions?.products ?? [])}
      secrets={secretsOfWeek(week)}
      keepLabel={(count) => t('workWeek.template.keepName', { count })}
      isReady={suggestions !== undefined}
      onTake={takeHours}
      other={{
        label: t('workWeek.template.works'),
        name: ({ name }) => t('workWeek.template.worksOf', { name }),
        onTake: takeWorks,
      }}
      onDone={onDone}
    />
  );
}
