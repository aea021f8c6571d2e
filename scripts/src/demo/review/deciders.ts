import type { OrganisationToday } from '@so-viec/server';
import { bodyHeadsOf } from '@so-viec/shared/access/body-head.rules';
import { reviewersOf } from '@so-viec/shared/access/reviewer.rules';
import type { Codes } from '../bulk/codes.ts';

interface Row {
  cadreId: string;
  unitId: string;
}

/** Who decides over whom, by the rules of rights: never the person, and nobody where nobody stands above. */
export interface Deciders {
  accountOf: (cadreId: string) => string | null;
  /** Who scores somebody of a unit. */
  scorerOf: (row: Row) => string | undefined;
  /** Who approves and rates them. */
  approverOf: (row: Row) => string | undefined;
}

export function decidersOf({ tree, authorities }: OrganisationToday, codes: Codes): Deciders {
  const accounts = new Map([...codes.cadres.values()].map(({ id, accountId }) => [id, accountId]));
  return {
    accountOf: (cadreId) => accounts.get(cadreId) ?? null,
    scorerOf: (row) => [...reviewersOf(tree, authorities, row)][0],
    approverOf: (row) => [...bodyHeadsOf(tree, authorities, row)][0],
  };
}
