import '../../features/finding/settings/texts.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CheckFields } from '../../features/finding/settings/check-fields.tsx';
import { Editions } from '../../features/finding/settings/editions.tsx';
import { findingSettingsQuery, type SettingsView } from '../../features/finding/settings/queries.ts';
import { SaveCard } from '../../features/finding/settings/save-card.tsx';
import classes from '../../features/finding/settings/settings.module.css';
import { useSettings } from '../../features/finding/settings/use-settings.ts';
import { Field } from '../../ui/form/field.tsx';
import { TextArea, TextInput } from '../../ui/form/input.tsx';
import { Card } from '../../ui/page/card.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { PageProblem } from '../review/page-problem.tsx';

/** Cấu hình dấu hiệu: the numbers of each check, what others would name, and every edition. */
export function FindingSettingsPage() {
  const { t } = useTranslation();
  const { data, error } = useQuery(findingSettingsQuery);
  if (error && !data) return <PageProblem error={error} />;
  if (!data) return <div role="status" aria-label={t('common.loading')} />;
  return <Settings key={data.edition} view={data} />;
}

function Settings({ view }: { view: SettingsView }) {
  const { t } = useTranslation();
  const inHand = useSettings(view);
  const { draft, change } = inHand;
  const isReadOnly = !view.mayChange;
  return (
    <div className={classes.page}>
      <PageHeader
        context={`${t('findingSettings.context')} · ${t('findingSettings.edition', { edition: view.edition })}`}
        title={t('findingSettings.title')}
      />
      <p className={classes.lead}>
        {t('findingSettings.lead')} {isReadOnly && t('findingSettings.readOnly')}
      </p>
      <div className={classes.cards}>
        <Card title={t('findingSettings.general')}>
          <div className={classes.wide}>
            <Field label={t('findingSettings.headAfterDays')}>
              {(ids) => (
                <TextInput
                  {...ids}
                  inputMode="numeric"
                  value={draft.headAfterDays}
                  readOnly={isReadOnly}
                  onChange={(event) => change({ headAfterDays: event.target.value })}
                />
              )}
            </Field>
          </div>
        </Card>
        {Object.entries(draft.checks).map(([rule, typed]) => (
          <CheckFields
            key={rule}
            rule={rule}
            typed={typed}
            usual={view.usual.checks[rule] ?? {}}
            isReadOnly={isReadOnly}
            onChange={(next) => change({ checks: { ...draft.checks, [rule]: next } })}
          />
        ))}
      </div>
      <Card title={t('findingSettings.phrases')}>
        <div className={classes.wide}>
          <Field label={t('findingSettings.phrases')} hint={t('findingSettings.phrasesHint')}>
            {(ids) => (
              <TextArea
                {...ids}
                rows={10}
                value={draft.phrases}
                readOnly={isReadOnly}
                onChange={(event) => change({ phrases: event.target.value })}
              />
            )}
          </Field>
        </div>
      </Card>
      {!isReadOnly && <SaveCard inHand={inHand} edition={view.edition} />}
      <Editions editions={view.editions} />
    </div>
  );
}
