import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button/icon-button.tsx';
import { DayField } from '../../../ui/date/day-field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { keyOfPost } from '../form/draft.ts';
import type { Post } from '../queries.ts';
import classes from './panel.module.css';
import type { TypedPart } from './split-parts.ts';

type Props = {
  part: TypedPart;
  n: number;
  posts: readonly Post[];
  today: string;
  told: (field: string) => string | undefined;
  onChange: (to: Partial<TypedPart>) => void;
  onRemove: (() => void) | undefined;
};

/** One part: who, what, how many, of what weight, until when. */
export function SplitRow({ part, n, posts, today, told, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const dueId = useId();
  const refusals = ['cadreId', 'title', 'quantity', 'coefficientMilli', 'dueOn'].map(told).filter(Boolean);
  const headed = (name: 'person' | 'what' | 'quantity' | 'coefficient' | 'due', control: ReactNode) => (
    <div className={classes.cell}>
      <span className={classes.head} aria-hidden="true">
        {t(`tasks.split.head.${name}`)}
      </span>
      {control}
    </div>
  );
  const text = (name: 'title' | 'quantity' | 'coefficient', label: string) => (
    <TextInput
      aria-label={label}
      value={part[name]}
      inputMode={name === 'title' ? 'text' : 'decimal'}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  );
  return (
    <div>
      <div className={classes.row}>
        {headed(
          'person',
          <Select
            aria-label={t('tasks.split.person', { n })}
            value={part.post}
            onChange={(event) => onChange({ post: event.target.value })}
          >
            <option value="">{t('tasks.form.pick')}</option>
            {posts.map((post) => (
              <option key={keyOfPost(post)} value={keyOfPost(post)}>
                {post.fullName}
              </option>
            ))}
          </Select>,
        )}
        {headed('what', text('title', t('tasks.split.what', { n })))}
        {headed('quantity', text('quantity', t('tasks.split.quantity', { n })))}
        {headed('coefficient', text('coefficient', t('tasks.split.coefficient', { n })))}
        {headed(
          'due',
          <>
            <label className="visually-hidden" htmlFor={dueId}>
              {t('tasks.split.due', { n })}
            </label>
            <DayField id={dueId} value={part.due} openAt={today} onChange={(due) => onChange({ due })} />
          </>,
        )}
        {onRemove && <IconButton icon="close" label={t('tasks.split.remove', { n })} onClick={onRemove} />}
      </div>
      {refusals.map((refusal) => (
        <Refusal key={refusal}>{refusal}</Refusal>
      ))}
    </div>
  );
}
