import type { Access } from '../access/access.ts';

/** A body as pages name it. */
export interface BodyView {
  id: string;
  code: string;
  name: string;
  block: string;
}

const codes = new WeakMap<object, Map<string, string>>();

/** A body under its last name; what was merged away keeps the one it had. */
export function bodyView({ organisation }: Access, unitId: string): BodyView {
  const known =
    codes.get(organisation.versions) ??
    new Map(organisation.versions.map((version) => [version.unitId, version.code]));
  codes.set(organisation.versions, known);
  const node = organisation.tree.get(unitId);
  return { id: unitId, code: known.get(unitId) ?? '', name: node?.name ?? '', block: node?.block ?? '' };
}
