import '../late-texts.ts';
import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { removeTemplate, TEMPLATES_KEY, type Template } from './queries.ts';
import classes from './templates.module.css';

type Props = {
  template: Template;
  isReady: boolean;
  onTake: (template: Template) => void;
  other?: { label: string; name: (template: Template) => string; onTake: (template: Template) => void };
};

/** One template: taken by a press, taken out by whoever may. */
export function TemplateRow({ template, isReady, onTake, other }: Props) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeTemplate(template),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TEMPLATES_KEY }),
  });
  const { name, lines, unit, owner } = template;
  const minutes = lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
  return (
    <li className={classes.row}>
      <Button
        variant="quiet"
        className={classes.take ?? ''}
        disabled={!isReady}
        onClick={() => onTake(template)}
      >
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={`${classes.quiet} figures`}>
            {t('workEntry.template.holds', { count: lines.length, time: formatMinutes(minutes) })}
            {unit && `, ${t('workEntry.template.shared', { unit: unit.name })}`}
            {owner && `, ${owner}`}
          </span>
        </span>
      </Button>
      {other && (
        <Button
          size="sm"
          aria-label={other.name(template)}
          disabled={!isReady}
          onClick={() => other.onTake(template)}
        >
          {other.label}
        </Button>
      )}
      {template.mayChange && (
        <IconButton
          icon="close"
          variant="quiet"
          size="sm"
          label={t('workEntry.template.remove', { name })}
          disabled={remove.isPending}
          onClick={() => remove.mutate()}
        />
      )}
      {remove.error && <Refusal>{problemText(t, remove.error)}</Refusal>}
    </li>
  );
}
