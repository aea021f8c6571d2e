import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { toComma } from '@so-viec/shared/decimal/decimal';
import { useTranslation } from 'react-i18next';
import { clockTime, formatDay } from '../../../lib/format.ts';
import { Card } from '../../../ui/page/card.tsx';
import { ruleName } from '../rule-name.ts';
import type { SettingsView } from './queries.ts';
import classes from './settings.module.css';

/** Every edition: who made it, when, why, and which numbers it changed. */
export function Editions({ editions }: Pick<SettingsView, 'editions'>) {
  const { t } = useTranslation();
  return (
    <Card title={t('findingSettings.history')}>
      <ol className={classes.editions}>
        {editions.map(({ edition, at, by, reason, changes }) => (
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
            {changes.length > 0 && (
              <ul>
                {changes.map(({ rule, name, from, to }) => (
                  <li key={`${rule} ${name}`}>
                    {t('findingSettings.change', {
                      rule: ruleName(t, rule),
                      name: t(`findingSettings.name.${name as 'percent'}`, { defaultValue: name }),
                      from: toComma(String(from)),
                      to: toComma(String(to)),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
