import { type FactorLevel, factorLevelOf, readFactorRule } from '@so-viec/shared/account/second-factor.rules';
import type { Access } from '../../access/access.ts';

/** Whether whoever asks is to have a second factor: by what they hold and lead today. */
export function factorLevelFor({ actor, headedUnitIds }: Access): FactorLevel {
  const roles = actor.roles.map(({ role }) => role);
  const groups = headedUnitIds.length > 0 ? (['head', ...roles] as const) : roles;
  return factorLevelOf(groups, readFactorRule(actor.factorRule));
}

/** Whether nothing else is open before a second factor is set up. One's own day, opened again, asks for none. */
export function lacksSecondFactor(access: Access): boolean {
  const { isSecondShown, isOfOwnDay } = access.actor;
  return !isSecondShown && !isOfOwnDay && factorLevelFor(access) === 'required';
}
