import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatWhole, percentWhole, toComma } from '../../../lib/format.ts';
import { Button } from '../../../ui/button/button.tsx';
import { StateMark, type StateName } from '../../../ui/state/state-mark.tsx';
import type { Story } from '../queries.ts';
import { FactsForm } from './facts-form.tsx';
import { PeopleFact } from './people/people-fact.tsx';
import classes from './story.module.css';

/**
 * What the product is: kind, number, date, due day, the work it belongs to; its maker mends them until it is accepted. Short
 * where the work stands beside it: without what is said there, and what was never written.
 */
export function Facts({ story, isShort = false }: { story: Story; isShort?: boolean }) {
  const { t } = useTranslation();
  const [isEdited, edit] = useState(false);
  return (
    <section className={classes.part}>
      <h3 className={classes.title}>
        {t('output.story.facts')}
        <span className={classes.note}>
          <StateMark state={STATES[story.standing] ?? 'waiting'} size="sm">
            {standingWords(t, story)}
          </StateMark>
        </span>
        {story.may.change && !isEdited && (
          <Button size="sm" icon="pencil" className={classes.edit} onClick={() => edit(true)}>
            {t('output.edit.open')}
          </Button>
        )}
      </h3>
      {isEdited ? (
        <FactsForm story={story} onClose={() => edit(false)} />
      ) : (
        <dl className={classes.facts}>
          {factsOf(t, story, isShort).map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{t(`output.fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <PeopleFact story={story} />
    </section>
  );
}

const STATES: Record<string, StateName> = {
  planned: 'under-way',
  waiting: 'waiting',
  fault: 'returned',
  accepted: 'accepted',
};

function standingWords(t: TFunction, { standing, degree }: Story): string {
  if (standing === 'accepted' && degree !== null && degree < 100) {
    return t('output.standing.degree', { degree: percentWhole(degree) });
  }
  return t(`output.standing.${standing as 'waiting'}`);
}

type FactName =
  | ('quantity' | 'kind' | 'number' | 'documentOn' | 'delivered' | 'due' | 'task' | 'product')
  | ('coefficient' | 'position' | 'pack');

function factsOf(t: TFunction, story: Story, isShort: boolean): [FactName, ReactNode][] {
  const { quantity, kind, documentNumber, documentOn, deliveredOn, task, product } = story;
  const none = <span className={classes.none}>{t('output.fact.none')}</span>;
  const isAdHoc = task === null || task.origin === 'ad-hoc';
  const measure = product?.measure || t('output.fact.measure');
  const all: [FactName, ReactNode][] = [
    ['quantity', t('output.fact.items', { quantity: formatWhole(quantity), measure })],
    ['kind', kind || none],
    ['number', documentNumber || none],
    ['documentOn', documentOn ? formatDay(documentOn) : none],
    ['delivered', deliveredOn ? deliveredWords(t, story, deliveredOn) : t('output.standing.planned')],
    ['due', dueWords(t, story)],
    [
      'product',
      product ? `${product.code} ${product.name}` : t(`output.fact.${isAdHoc ? 'adHoc' : 'outside'}`),
    ],
    ['coefficient', toComma((story.coefficientMilli / 1000).toString())],
    ['position', `${story.positionName}, ${story.unit.name}`],
    ['pack', story.pack],
  ];
  if (isShort) return all.filter(([name, value]) => value !== none && !BESIDE.has(name));
  return task ? [['task', task.title], ...all] : all;
}

/** What stands beside the product already: its work with the due day, its maker's unit. */
const BESIDE: ReadonlySet<FactName> = new Set(['due', 'position', 'pack']);

function deliveredWords(t: TFunction, { toldOn }: Story, deliveredOn: string): string {
  const day = formatDay(deliveredOn);
  return toldOn ? t('output.fact.toldOn', { day, told: formatDay(toldOn) }) : day;
}

function dueWords(t: TFunction, { task, isPastDue, deliveredOn }: Story): ReactNode {
  if (!task?.dueOn) return t('output.fact.noDue');
  const due = formatDay(task.dueOn);
  if (deliveredOn === null) return due;
  return isPastDue ? (
    <StateMark state="over" size="sm">
      {`${due}, ${t('output.fact.late')}`}
    </StateMark>
  ) : (
    `${due}, ${t('output.fact.onTime')}`
  );
}
