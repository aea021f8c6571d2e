import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../ui/form/checkbox.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import type { Post } from '../queries.ts';
import type { Draft } from './draft.ts';
import classes from './form.module.css';

type Props = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  posts: readonly Post[];
  refusal: string | undefined;
};

/** Who works on it beside the lead. */
export function HelpersField({ draft, set, posts, refusal }: Props) {
  const { t } = useTranslation();
  const [lead] = draft.post.split(' ');
  const people = [...new Map(posts.map((post) => [post.cadreId, post])).values()];
  const others = people.filter(({ cadreId }) => cadreId !== lead);
  const toggle = (cadreId: string, isIn: boolean) =>
    set({ helpers: isIn ? [...draft.helpers, cadreId] : draft.helpers.filter((one) => one !== cadreId) });
  return (
    <details className={classes.helpers} open={draft.helpers.length > 0 || undefined}>
      <summary>
        {t('tasks.form.helpers')}
        {draft.helpers.length > 0 && ` (${draft.helpers.length})`}
      </summary>
      {refusal && <Refusal>{refusal}</Refusal>}
      {others.length === 0 && <p>{t('tasks.form.noHelper')}</p>}
      <div className={classes.checks}>
        {others.map(({ cadreId, fullName }) => (
          <Checkbox
            key={cadreId}
            label={fullName}
            checked={draft.helpers.includes(cadreId)}
            onChange={(event) => toggle(cadreId, event.target.checked)}
          />
        ))}
      </div>
    </details>
  );
}
