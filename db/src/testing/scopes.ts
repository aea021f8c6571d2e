import type { Scope } from '@so-viec/shared/access/scope';
import type { Fixture } from './fixture.ts';
import { keysOf } from './keys.ts';

type Parts = Partial<Pick<Scope, 'all' | 'cadreId' | 'unitIds' | 'people' | 'closed'>>;

/** A scope as server/src/access would make it; nothing is in it that is not named. */
export function scopeOf(parts: Parts = {}): Scope {
  return { all: false, cadreId: null, unitIds: [], people: [], closed: [], ...parts } as unknown as Scope;
}

export const EVERYBODY = scopeOf({ all: true });
export const NOBODY = scopeOf();

/** One scope of each kind: Hà herself, Sở Tài chính, two people of the division, and Yến with the division. */
function scopesOf({ cadreIds, unitIds }: Fixture) {
  const people = [cadreIds.bao, cadreIds.ha].map((cadreId) => ({ cadreId, unitId: unitIds.ccvc }));
  return {
    everybody: EVERYBODY,
    ha: scopeOf({ cadreId: cadreIds.ha }),
    stc: scopeOf({ unitIds: [unitIds.stc] }),
    haAndBaoInCcvc: scopeOf({ people }),
    yenAndCcvc: scopeOf({ cadreId: cadreIds.yen, unitIds: [unitIds.ccvc] }),
    nobody: NOBODY,
  };
}

export type Seen<T> = Record<keyof ReturnType<typeof scopesOf>, T>;

/** What a query gives in each of these scopes. */
export async function inEachScope<T>(
  fixture: Fixture,
  query: (scope: Scope) => Promise<T>,
): Promise<Seen<T>> {
  const scopes = scopesOf(fixture);
  const seen = keysOf(scopes).map(async (key) => [key, await query(scopes[key])] as const);
  return Object.fromEntries(await Promise.all(seen)) as Seen<T>;
}

/** Whose a row is, in the fixture's short names: "ha ccvc". */
export function whoseIn(fixture: Fixture): (row: { cadreId: string; unitId: string }) => string {
  const keyOf = <K extends string>(ids: Record<K, string>, id: string) =>
    keysOf(ids).find((key) => ids[key] === id) ?? id;
  return ({ cadreId, unitId }) => `${keyOf(fixture.cadreIds, cadreId)} ${keyOf(fixture.unitIds, unitId)}`;
}

/** Whose rows each of these scopes lets through, where Hà and Yến work for both units and Bảo for the division. */
export const ROWS_SEEN: Seen<string[]> = {
  everybody: ['bao ccvc', 'ha ccvc', 'ha stc', 'yen ccvc', 'yen stc'],
  ha: ['ha ccvc', 'ha stc'],
  stc: ['ha stc', 'yen stc'],
  haAndBaoInCcvc: ['bao ccvc', 'ha ccvc'],
  yenAndCcvc: ['bao ccvc', 'ha ccvc', 'yen ccvc', 'yen stc'],
  nobody: [],
};

/** The part of ROWS_SEEN that is about one person. */
export function rowsSeenOf(who: string): Seen<string[]> {
  const own = keysOf(ROWS_SEEN).map((key) => [
    key,
    ROWS_SEEN[key].filter((row) => row.startsWith(`${who} `)),
  ]);
  return Object.fromEntries(own) as Seen<string[]>;
}
