import type { OrganisationToday } from './organisation.ts';

/** Where a unit stands as far as rights go: at itself, or before its first day at the unit it will come under. */
export function standsAt(organisation: OrganisationToday, unitId: string): string {
  const { tree, today, versions } = organisation;
  if (tree.has(unitId)) return unitId;
  const own = versions.filter((version) => version.unitId === unitId);
  const [first] = own.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  if (!first?.parentId || first.fromOn <= today) return unitId;
  return standsAt(organisation, first.parentId);
}
