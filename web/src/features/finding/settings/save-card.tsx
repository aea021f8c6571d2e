import { addMonths, monthOf } from '@so-viec/shared/civil-day/civil-day';
import { saysSomething } from '@so-viec/shared/text/fold';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../../lib/format.ts';
import { useMe } from '../../../lib/me.ts';
import { Problem } from '../../../lib/problem.ts';
import { problemText } from '../../../lib/problem-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { Select, TextInput } from '../../../ui/form/input.tsx';
import { Card } from '../../../ui/page/card.tsx';
import { Refusal } from '../../../ui/state/refusal.tsx';
import { ruleName } from '../rule-name.ts';
import classes from './settings.module.css';
import type { SettingsInHand } from './use-settings.ts';

const MONTHS_BACK = 24;

type Props = { inHand: SettingsInHand; edition: number };

/** What the draft would name, and the press that makes it the next edition. */
export function SaveCard({ inHand, edition }: Props) {
  const { t } = useTranslation();
  const { today } = useMe();
  const { settings, trial, save, month, reason } = inHand;
  const months = Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(monthOf(today), -back));
  const isBusy = trial.isPending || save.isPending;
  const flagged = manyIn(save.error);
  const send = (confirmedFlagged: number | null) =>
    settings && save.mutate({ ...settings, reason, confirmedFlagged });
  const error = save.error ?? trial.error;
  return (
    <Card className={classes.save ?? ''}>
      <div className={classes.line}>
        <Field label={t('findingSettings.tryMonth')}>
          {(ids) => (
            <Select {...ids} value={month} onChange={(event) => inHand.changeMonth(event.target.value)}>
              {months.map((one) => (
                <option key={one} value={one}>
                  {formatMonth(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button disabled={!settings || isBusy} onClick={() => settings && trial.mutate(settings)}>
          {trial.isPending
            ? t('findingSettings.trying')
            : t('findingSettings.try', { month: formatMonth(month) })}
        </Button>
      </div>
      {trial.data && <Trial result={trial.data} />}
      <div className={classes.line}>
        <Field label={t('findingSettings.reason')}>
          {(ids) => (
            <TextInput
              {...ids}
              maxLength={1000}
              value={reason}
              onChange={(event) => inHand.setReason(event.target.value)}
            />
          )}
        </Field>
        <Button
          variant="primary"
          disabled={!settings || isBusy || !saysSomething(reason)}
          onClick={() => send(null)}
        >
          {save.isPending ? t('findingSettings.trying') : t('findingSettings.save', { edition: edition + 1 })}
        </Button>
      </div>
      {error && (
        <Refusal
          look="box"
          {...(flagged !== undefined && {
            repair: {
              label: t('findingSettings.confirm', { flagged }),
              onPress: () => send(flagged),
            },
          })}
        >
          {problemText(t, error)}
        </Refusal>
      )}
    </Card>
  );
}

/** How many people the settings would name, where that is why they were refused. */
function manyIn(error: unknown): number | undefined {
  const isMany = error instanceof Problem && error.code === 'finding-settings-flag-many';
  return isMany ? Number(error.params.flagged) : undefined;
}

function Trial({ result }: { result: NonNullable<SettingsInHand['trial']['data']> }) {
  const { t } = useTranslation();
  const { month, people, flagged, flaggedNow, rules } = result;
  const other = rules.filter((one) => one.flagged !== one.flaggedNow);
  return (
    <div className={classes.trial} role="status">
      <p>
        {t('findingSettings.trial', { month: formatMonth(month), people, flagged, flaggedNow })}
        {other.length === 0 && ` ${t('findingSettings.same')}`}
      </p>
      {other.length > 0 && (
        <ul>
          {other.map((one) => (
            <li key={one.rule}>{t('findingSettings.trialRule', { ...one, rule: ruleName(t, one.rule) })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
