import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole } from '../../../lib/format.ts';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import type { Story } from '../queries.ts';
import classes from './story.module.css';

/** What was asked of the work that the product belongs to: how good, on what grounds, until when, how many; nothing for work nobody gave. */
export function Asked({ story }: { story: Story }) {
  const { t } = useTranslation();
  const { task } = story;
  if (!task) return null;
  const basis = [
    task.basisKind && t(`output.asked.basisKind.${task.basisKind as 'plan'}`),
    task.basis,
  ].filter(Boolean);
  const rows = [
    ['quality', task.quality],
    ['basis', basis.join(': ')],
    ['number', numberWords(t, story)],
  ] as const;
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>
        {t('output.asked.title')}
        <span className={classes.note}>{task.title}</span>
      </h3>
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt>{t('output.fact.due')}</dt>
          <dd>
            <Due story={story} dueOn={task.dueOn} />
          </dd>
        </div>
        {rows.map(([name, words]) => (
          <div key={name} className={classes.fact}>
            <dt>{t(`output.asked.${name}`)}</dt>
            <dd>{words || <span className={classes.none}>{t('output.fact.none')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Due({ story, dueOn }: { story: Story; dueOn: string | null }) {
  const { t } = useTranslation();
  if (dueOn === null) return t('output.fact.noDue');
  const due = formatDay(dueOn);
  if (story.deliveredOn === null) return due;
  if (!story.isPastDue) return `${due}, ${t('output.fact.onTime')}`;
  return <StateMark state="over" size="sm">{`${due}, ${t('output.fact.late')}`}</StateMark>;
}

/** "Giao 3, đã nộp 5, ngoài số giao 2". */
function numberWords(t: TFunction, { task }: Story): string {
  if (!task) return '';
  const { quantity, handedIn } = task;
  const words = t('output.asked.of', { asked: formatWhole(quantity), handedIn: formatWhole(handedIn) });
  const extra = handedIn - quantity;
  return extra > 0 ? `${words}, ${t('output.asked.extra', { extra: formatWhole(extra) })}` : words;
}
