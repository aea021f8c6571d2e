import { newId } from '@so-viec/shared/id/uuidv7';
import type { UnitChange, UnitContentInput } from '@so-viec/shared/unit/change/unit-change.schema';
import type { Answer, Refusal, TestServer } from './index.ts';

/** What a new unit of the fixture is unless told. */
export const UNIT_CONTENT: UnitContentInput = {
  ...{
    name: 'Sở Nội vụ và Lao động',
    block: 'government',
    level: 'body',
    documentStyle: 'state',
  },
  ...{ officialRoles: 0, weeklyPattern: null },
};

type Given<K extends UnitChange['kind']> = Omit<
  Extract<UnitChange, { kind: K }>,
  'id' | 'decision' | 'kind' | 'on'
>;

/** A change of units from a day, by a decision, as a page sends it. */
export function unitChange<K extends UnitChange['kind']>(kind: K, on: string, given: Given<K>): UnitChange {
  return { kind, id: newId(), on, decision: '12/QĐ-UBND', ...given } as unknown as UnitChange;
}

/** A merger into one unit that goes on; heads and deputies become deputies unless told. */
export function merger(on: string, units: string[], into: string, more: object = {}): UnitChange {
  const seen = (code: string) => ({ code, version: 1 });
  return unitChange('merge', on, {
    units: units.map(seen),
    into: seen(into),
    made: null,
    mergesNamesakes: false,
    headCadreId: null,
    keepsLeaders: true,
    ...more,
  });
}

/** Sends a change as the administrator of the fixture unless told who. */
export function change(
  server: TestServer,
  change: UnitChange,
  username = 'vinh.dq',
): Promise<Answer<Refusal>> {
  return server.as(username).post('/api/unit-changes', change);
}

/** The refusals of an answer, each beside its field. */
export const refusalsOf = ({ body }: Answer<Refusal>): string[] =>
  (body?.fields ?? []).map(({ path, code }) => `${path} ${code}`);
