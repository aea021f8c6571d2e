/** What was said about a product, or with `ofCheckId` about something said before; the oldest first. */
export interface CheckRow {
  id: string;
  kind: string;
  degree: number | null;
  quantity: number;
  at: string;
  reason: string;
  ofCheckId: string | null;
}

/** One handing in, as far as the standing of the product needs it. */
export interface DeliveryRow {
  at: string;
  withdrawnAt: string | null;
}

export type Standing = 'planned' | 'waiting' | 'fault' | 'accepted';

/** The checks that stand: not those revoked since, one by one or (without a name) all that came before. */
export function standingChecks<C extends CheckRow>(checks: readonly C[]): C[] {
  let standing: C[] = [];
  for (const check of checks) {
    if (check.kind !== 'revoked') standing.push(check);
    else if (check.ofCheckId === null) standing = [];
    else standing = standing.filter(({ id }) => id !== check.ofCheckId);
  }
  return standing;
}

/**
 * Where a delivered product stands by its story: each delivery lets it wait, an acceptance above 0 % takes it; a fault, a
 * return and 0 % wait for its person. Of one instant a delivery comes first.
 */
export function standingAfter(checks: readonly CheckRow[], deliveries: readonly DeliveryRow[]) {
  const events = [
    ...deliveries.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ at }) => ({ at, check: null })),
    ...standingChecks(checks).map((check) => ({ at: check.at, check })),
  ].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : Number(a.check !== null) - Number(b.check !== null),
  );
  return events.reduce<{ standing: Standing; degree: number | null }>(
    (before, { check }) => {
      if (check === null) return { standing: 'waiting', degree: null };
      if (check.kind === 'accepted') {
        return { standing: check.degree ? 'accepted' : 'fault', degree: check.degree };
      }
      return check.kind === 'fault' || check.kind === 'returned'
        ? { standing: 'fault', degree: null }
        : before;
    },
    { standing: 'waiting', degree: null },
  );
}

/** What became of the asking for an objective cause. */
export type CauseState = 'none' | 'asked' | 'confirmed' | 'refused';

/** A fault or delay that stands, with its objective cause: why it was asked for and what was answered. */
export interface Finding {
  id: string;
  kind: 'fault' | 'delay';
  quantity: number;
  at: string;
  reason: string;
  cause: CauseState;
  causeReason: string;
  answer: string;
  /** How many of the items the cause is asked for, or was confirmed for. */
  excused: number;
}

/** The faults and delays that stand, each with what was said about its cause last. */
export function findingsOf(checks: readonly CheckRow[]): Finding[] {
  const standing = standingChecks(checks);
  return standing.flatMap(({ id, kind, quantity, at, reason }) =>
    kind === 'fault' || kind === 'delay'
      ? [{ id, kind, quantity, at, reason, ...causeOf(id, standing) }]
      : [],
  );
}

function causeOf(id: string, standing: readonly CheckRow[]) {
  const said = standing.filter(({ ofCheckId }) => ofCheckId === id);
  const asked = said.findLast(({ kind }) => kind === 'cause-asked');
  const last = said.at(-1);
  const cause: CauseState =
    last?.kind === 'cause-confirmed'
      ? 'confirmed'
      : last?.kind === 'cause-refused'
        ? 'refused'
        : asked
          ? 'asked'
          : 'none';
  const answer = cause === 'confirmed' || cause === 'refused' ? (last?.reason ?? '') : '';
  return { cause, causeReason: asked?.reason ?? '', answer, excused: asked?.quantity ?? 0 };
}

/** Days after the due day: the system proposes a delay, the head confirms it. */
export function isPastDue(deliveredOn: string | null, dueOn: string | null): boolean {
  return deliveredOn !== null && dueOn !== null && deliveredOn > dueOn;
}
