import '../../features/position-catalogue/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from '../../features/position-catalogue/catalogue.module.css';
import { ComparisonCard } from '../../features/position-catalogue/comparison/comparison-card.tsx';
import { Crumbs } from '../../features/position-catalogue/crumbs.tsx';
import {
  comparisonQuery,
  type EditionRow,
  editionsQuery,
} from '../../features/position-catalogue/queries.ts';
import { defined } from '../../lib/search.ts';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/input.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EmptyState } from '../../ui/state/empty-state.tsx';
import { CatalogueProblem } from './catalogue-problem.tsx';

const here = getRouteApi('/_in/vi-tri/so-sanh');

/** Two editions line by line: what came, went and changed; the latest beside the one before unless the address says. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const { truoc, sau } = here.useSearch();
  const navigate = here.useNavigate();
  const editions = useQuery(editionsQuery);
  const [latest, second] = editions.data?.editions ?? [];
  const after = sau ?? latest?.code;
  const before = truoc ?? second?.code;
  const comparison = useQuery({
    ...comparisonQuery(after ?? '', before ?? ''),
    enabled: after !== undefined && before !== undefined,
  });
  const error = editions.error ?? comparison.error;
  if (error) return <CatalogueProblem error={error} />;
  const choose = (change: { truoc?: string; sau?: string }) =>
    void navigate({ search: defined({ truoc: before, sau: after, ...change }), replace: true });
  const all = editions.data?.editions ?? [];
  return (
    <div className={classes.page}>
      <PageHeader context={<Crumbs />} title={t('catalogue.comparison.title')} />
      {editions.data && all.length < 2 ? (
        <EmptyState title={t('catalogue.comparison.need')}>{t('catalogue.comparison.needText')}</EmptyState>
      ) : (
        <Card>
          <div className={`${classes.form} ${classes.padTop}`}>
            <Choice
              label={t('catalogue.comparison.before')}
              editions={all}
              value={before}
              onChoose={(code) => choose({ truoc: code })}
            />
            <Choice
              label={t('catalogue.comparison.after')}
              editions={all}
              value={after}
              onChoose={(code) => choose({ sau: code })}
            />
          </div>
        </Card>
      )}
      {comparison.data && (
        <>
          <ComparisonCard
            title={t('catalogue.positions')}
            changes={comparison.data.positions}
            names={comparison.data.names}
          />
          <ComparisonCard
            title={t('catalogue.products')}
            changes={comparison.data.products}
            names={comparison.data.names}
          />
        </>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  editions: EditionRow[];
  value: string | undefined;
  onChoose: (code: string) => void;
};

function Choice({ label, editions, value, onChoose }: ChoiceProps) {
  return (
    <div className={classes.two}>
      <Field label={label}>
        {(ids) => (
          <Select {...ids} value={value ?? ''} onChange={(event) => onChoose(event.target.value)}>
            {editions.map(({ code, title }) => (
              <option key={code} value={code}>
                {title ? `${title} (${code})` : code}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
