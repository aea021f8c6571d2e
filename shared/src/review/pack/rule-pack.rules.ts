import type { CivilDay } from '../../civil-day/civil-day.ts';
import { DA09_2024, ND335_2025, RULE_PACKS } from './rule-pack.data.ts';
import type { CadreKind, FaultPack, PackCode, RulePack } from './rule-pack.ts';

const isInForce = (pack: RulePack, day: CivilDay) => pack.fromOn <= day;

/** The pack of a code. */
export function packNamed(code: FaultPack['code']): FaultPack;
export function packNamed(code: PackCode): RulePack;
export function packNamed(code: PackCode): RulePack {
  return code === 'nd335-2025' ? ND335_2025 : DA09_2024;
}

/** The packs a body may choose for a kind of cadre on a day: one where the law leaves no choice (rules §3). */
export function packsToChoose(kind: CadreKind, day: CivilDay): readonly RulePack[] {
  const usual = usualPack(kind, day);
  if (usual.isBinding) return [usual];
  const inForce = RULE_PACKS.filter((pack) => isInForce(pack, day));
  return inForce.length > 0 ? inForce : [usual];
}

/**
 * The pack that scores a kind of cadre on a day: the newest that is for them, or the body's choice where the law leaves
 * one and the chosen pack is in force. Days before every pack stand under the oldest (rules §3).
 */
export function packOf(kind: CadreKind, day: CivilDay, choice: PackCode | null = null): RulePack {
  return packsToChoose(kind, day).find((pack) => pack.code === choice) ?? usualPack(kind, day);
}

function usualPack(kind: CadreKind, day: CivilDay): RulePack {
  return RULE_PACKS.findLast((pack) => isInForce(pack, day) && pack.serves.includes(kind)) ?? DA09_2024;
}
