import '../late-texts.ts';
import { useTranslation } from 'react-i18next';
import { addCopies } from '../sheet/actions.ts';
import { isEmpty } from '../sheet/sheet.ts';
import { useSheetState } from '../sheet/use-sheet.ts';
import { useLines } from '../shown/lines-context.ts';
import { saidsOfTemplate, templateLineOf } from './template-lines.ts';
import { TemplatePanel } from './template-panel.tsx';

/** The templates of a day, one press each, and the lines of this day to be kept as one. */
export function DayPanel({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { model, posts, suggestions } = useLines();
  const { rows } = useSheetState(model);
  const products = suggestions?.products ?? [];
  const written = rows.filter((row) => !isEmpty(row));
  const open = written.filter(({ said }) => !said.isSecret);
  return (
    <TemplatePanel
      kind="day"
      none={t('workEntry.template.none')}
      secrets={written.length - open.length}
      lines={open.map(({ said }) => templateLineOf(said, products))}
      keepLabel={(count) => t('workEntry.template.keepName', { count })}
      isReady={suggestions !== undefined}
      onTake={({ name, lines }) =>
        addCopies(model, saidsOfTemplate(lines, products, posts), t('workEntry.template.from', { name }))
      }
      onDone={onDone}
    />
  );
}
