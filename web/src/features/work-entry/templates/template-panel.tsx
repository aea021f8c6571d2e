import { formatMinutes } from '@so-viec/shared/duration/duration.rules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { addCopies } from '../sheet/actions.ts';
import { useLines } from '../shown/lines-context.ts';
import { KeepTemplate } from './keep-template.tsx';
import { removeTemplate, TEMPLATES_KEY, type Template, templatesQuery } from './queries.ts';
import { saidsOfTemplate } from './template-lines.ts';
import classes from './templates.module.css';

/** The templates of a day, one press each, and the lines of this day to be kept as one. */
export function TemplatePanel({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(templatesQuery);
  if (error && !data) return <Refusal>{problemText(t, error)}</Refusal>;
  if (!data) return <p role="status">{t('common.loading')}</p>;
  const days = data.templates.filter(({ kind }) => kind === 'day');
  return (
    <div className={classes.panel}>
      {days.length === 0 && <p className={classes.quiet}>{t('workEntry.template.none')}</p>}
      <ul className={classes.list}>
        {days.map((template) => (
          <TemplateRow key={template.id} template={template} onDone={onDone} />
        ))}
      </ul>
      <KeepTemplate units={data.mayShareWith} onDone={onDone} />
    </div>
  );
}

function TemplateRow({ template, onDone }: { template: Template; onDone: () => void }) {
  const { t } = useTranslation();
  const { model, posts, suggestions } = useLines();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeTemplate(template),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TEMPLATES_KEY }),
  });
  const { name, lines, unit, owner } = template;
  const minutes = lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
  const take = () => {
    const saids = saidsOfTemplate(lines, suggestions?.products ?? [], posts);
    addCopies(model, saids, t('workEntry.template.from', { name }));
    onDone();
  };
  return (
    <li className={classes.row}>
      <Button variant="quiet" className={classes.take ?? ''} disabled={!suggestions} onClick={take}>
        <span className={classes.words}>
          <span className={classes.name}>{name}</span>
          <span className={`${classes.quiet} figures`}>
            {t('workEntry.template.holds', { count: lines.length, time: formatMinutes(minutes) })}
            {unit && `, ${t('workEntry.template.shared', { unit: unit.name })}`}
            {owner && `, ${owner}`}
          </span>
        </span>
      </Button>
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
