import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { toComma } from '@so-viec/shared/decimal/decimal';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { ruleName } from '../rule-name.ts';
import type { SettingsView } from './queries.ts';
import classes from './settings.module.css';

/** Every edition: who made it, when, why, and what it changed. */
export function Editions({ editions }: Pick<SettingsView, 'editions'>) {
  const { t } = useTranslation();
  return (
    <Card title={t('findingSettings.history')}>
      <ol className={classes.editions}>
        {editions.map(({ edition, at, by, reason, ...changed }) => (
          <li key={edition}>
            <span className={classes.editionName}>{t('findingSettings.edition', { edition })}</span>{' '}
            <span className={classes.quiet}>
              {[
                by ?? t('findingSettings.byProgram'),
                `${clockTime(at)} ${formatDay(todayIn(new Date(at)))}`,
                reason,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Changed of={changed} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

type Edition = SettingsView['editions'][number];

function Changed({ of }: { of: Pick<Edition, 'changes' | 'headAfterDays' | 'phrases'> }) {
  const { t } = useTranslation();
  const { added, removed } = of.phrases;
  const numberOr = (value: number | null) =>
    value === null ? t('findingSettings.noNumber') : toComma(String(value));
  const lines = [
    ...of.changes.map(({ rule, name, from, to }) =>
      t('findingSettings.change', {
        rule: ruleName(t, rule),
        name: t(`findingSettings.name.${name as 'percent'}`, { defaultValue: name }),
        from: numberOr(from),
        to: numberOr(to),
      }),
    ),
    ...(of.headAfterDays ? [t('findingSettings.changeDays', of.headAfterDays)] : []),
    ...(added.length > 0 ? [t('findingSettings.phrasesAdded', { phrases: added.join('; ') })] : []),
    ...(removed.length > 0 ? [t('findingSettings.phrasesRemoved', { phrases: removed.join('; ') })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
