import { type FactorLevel, factorLevelOf, readFactorRule } from '@so-viec/shared/account/second-factor.rules';
import type { Access } from '../../access/access.ts';

/** Whether whoever asks is to have a second factor: by what they hold and lead today. */
export function factorLevelFor({ actor, headedUnitIds }: Access): FactorLevel {
  const roles = actor.roles.map(({ role }) => role);
  const groups = headedUnitIds.length > 0 ? (['head', ...roles] as const) : roles;
  return factorLevelOf(groups, readFactorRule(actor.factorRule));
}

/** What whoever asks lacks: a second factor they should have, or one before anything else. A day opened again asks for none. */
export function missingFactorOf(access: Access): Exclude<FactorLevel, 'off'> | null {
  const { isSecondShown, isOfOwnDay } = access.actor;
  if (isSecondShown || isOfOwnDay) return null;
  const level = factorLevelFor(access);
  return level === 'off' ? null : level;
}
