import type { UnitDraft, UnitWorld } from '../draft.ts';
import { planChange } from '../plan.rules.ts';
import type { UnitVersionFacts } from '../timeline.rules.ts';
import type { UnitChange, UnitContentInput } from '../unit-change.schema.ts';

export const ON = '2025-07-01';
type Given = Partial<UnitVersionFacts>;

/** A world of units by code; the id of a unit is its code in small letters. */
export function world(units: Record<string, Given | Given[]>): UnitWorld {
  const codes = Object.keys(units);
  const timelines = codes.map((code) => {
    const versions = [units[code] ?? []].flat();
    return [code.toLowerCase(), versions.map((given, i) => versionOf(code, i, given))] as const;
  });
  return {
    idOf: new Map(codes.map((code) => [code, code.toLowerCase()])),
    codeOf: new Map(codes.map((code) => [code.toLowerCase(), code])),
    timelines: new Map(timelines),
    passages: [],
  };
}

function versionOf(code: string, index: number, given: Given): UnitVersionFacts {
  return {
    ...{ id: `${code}-${index}`, unitId: code.toLowerCase(), fromOn: '2020-01-01', toOn: null, name: code },
    ...{ parentId: null, block: 'government', level: 'body', isBody: 1, documentStyle: 'state' },
    ...{ officialRoles: 0, weeklyPattern: null, decision: null },
    ...given,
  };
}

export const content: UnitContentInput = {
  ...{ name: 'Mới', block: 'government', level: 'body', documentStyle: 'state' },
  ...{ officialRoles: 0, weeklyPattern: null },
};
export const common = { id: 'change', on: ON, decision: '12/QĐ-UBND' };
export const seen = (code: string) => ({ code, version: 1 });

export function plan(of: UnitWorld, change: UnitChange): UnitDraft {
  let next = 0;
  return planChange(of, change, () => `new-${++next}`);
}

export const codesOf = ({ refusals }: UnitDraft) => refusals.map(({ path, code }) => `${path} ${code}`);
export const stand = ({ changed }: UnitDraft) =>
  Object.fromEntries(
    [...changed].map(([id, timeline]) => {
      const { fromOn, toOn, parentId } = timeline.at(-1)!;
      return [id, toOn ? `until ${toOn}` : `from ${fromOn} under ${parentId}`];
    }),
  );

export const PROVINCE = {
  TINH: {},
  A: { parentId: 'tinh' },
  A1: { parentId: 'a', name: 'Văn phòng', level: 'division' },
  A2: { parentId: 'a', name: 'Thanh tra', level: 'division' },
  B: { parentId: 'tinh' },
  B1: { parentId: 'b', name: 'Văn  phòng', level: 'division' },
  B2: { parentId: 'b', name: 'Phòng Bảo trợ', level: 'division' },
};
export const merge = (units: string[], into: string | null, more: object = {}): UnitChange => ({
  ...{
    kind: 'merge',
    ...common,
    units: units.map(seen),
    into: into === null ? null : seen(into),
    made: null,
  },
  ...{ mergesNamesakes: false, headCadreId: null, keepsLeaders: true },
  ...more,
});
