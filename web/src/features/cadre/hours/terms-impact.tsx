import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, call } from '../../../lib/api.ts';
import { useSettled } from '../../../lib/form/use-settled.ts';
import { ImpactWords } from '../../../ui/week/impact-words.tsx';
import classes from '../post/form.module.css';
import { readTerms, type Terms } from '../post/terms.ts';
import type { Post } from '../queries.ts';

const PAUSE_MS = 300;

/** How many standard hours the terms that are typed would move, months by month; nothing while they cannot be read. */
export function TermsImpact({ post, terms, id }: { post: Post; terms: Terms; id: string }) {
  const { t } = useTranslation();
  const { values } = readTerms(t, terms);
  const { toOn: _, ...next } = values ?? { toOn: null };
  const typed = values ? JSON.stringify(next) : '';
  const settled = useSettled(typed, PAUSE_MS);
  const { data } = useQuery({
    queryKey: ['cadre', 'impact', post.id, settled],
    queryFn: () => {
      const read = JSON.parse(settled) as Omit<NonNullable<typeof values>, 'toOn'>;
      return call(
        api.api.assignments[':id'].succession.preview.$post({
          param: { id: post.id },
          json: { ...read, id, version: post.version },
        }),
      );
    },
    enabled: settled !== '',
    retry: false,
    gcTime: 0,
  });
  if (!data || typed === '') return null;
  return (
    <div className={classes.impact} role="status">
      <ImpactWords impact={data} />
    </div>
  );
}
