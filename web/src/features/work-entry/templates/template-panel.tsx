import type { TemplateLine } from '@so-viec/shared/work-template/work-template.schema';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../lib/problem-text.ts';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { KeepTemplate } from './keep-template.tsx';
import { type Template, templatesQuery } from './queries.ts';
import { TemplateRow } from './template-row.tsx';
import classes from './templates.module.css';

type Props = {
  kind: Template['kind'];
  /** Said where there is none yet. */
  none: string;
  /** What stands on the page, to be kept under a name. */
  lines: readonly TemplateLine[];
  /** Confidential lines that stand there too: they are in no template. */
  secrets: number;
  keepLabel: (count: number) => string;
  /** Whether one can be taken now. */
  isReady: boolean;
  onTake: (template: Template) => void;
  /** A second way to take one, beside the first. */
  other?: { label: string; name: (template: Template) => string; onTake: (template: Template) => void };
  onDone: () => void;
};

/** The templates of a kind, one press each, and what stands on the page to be kept as one. */
export function TemplatePanel(props: Props) {
  const { kind, none, lines, secrets, keepLabel, isReady, onTake, other, onDone } = props;
  const { t } = useTranslation();
  const { data, error } = useQuery(templatesQuery);
  if (error && !data) return <Refusal>{problemText(t, error)}</Refusal>;
  if (!data) return <p role="status">{t('common.loading')}</p>;
  const shown = data.templates.filter((template) => template.kind === kind);
  const takeWith = (take: Props['onTake']) => (template: Template) => {
    take(template);
    onDone();
  };
  return (
    <div className={classes.panel}>
      {shown.length === 0 && <p className={classes.quiet}>{none}</p>}
      <ul className={classes.list}>
        {shown.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            isReady={isReady}
            onTake={takeWith(onTake)}
            {...(other && { other: { ...other, onTake: takeWith(other.onTake) } })}
          />
        ))}
      </ul>
      <KeepTemplate {...{ kind, lines, secrets, onDone }} label={keepLabel} units={data.mayShareWith} />
    </div>
  );
}
