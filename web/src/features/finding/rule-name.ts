import type { TFunction } from 'i18next';

/** What a check looks for, in words; a check that is called no more keeps its name. */
export const ruleName = (t: TFunction, rule: string): string =>
  t(`finding.rule.${rule as 'missing-days'}`, { defaultValue: rule });

export const stateName = (t: TFunction, state: string): string =>
  t(`finding.state.${state as 'open'}`, { defaultValue: state });
