import type { CivilDay } from '../civil-day/civil-day.ts';

/** Where a unit stood from a day to a day. */
export interface Placed {
  unitId: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
  parentId: string | null;
}

/** The units that stand on a day below none: those under one that has ended still stand below it. */
export function topsOn(placed: Iterable<Placed>, day: CivilDay): string[] {
  const last = new Map<string, Placed>();
  for (const one of placed) {
    const known = last.get(one.unitId);
    if (one.fromOn <= day && (!known || known.fromOn < one.fromOn)) last.set(one.unitId, one);
  }
  return [...last.values()]
    .filter(({ toOn, parentId }) => (toOn ?? day) >= day && (parentId === null || !last.has(parentId)))
    .map(({ unitId }) => unitId);
}

/** Whether a role is over the organisation as a whole: held everywhere (null), or at each unit that stands below none. */
export function isOverAll(heldAt: readonly (string | null)[], tops: readonly string[]): boolean {
  return heldAt.includes(null) || (tops.length > 0 && tops.every((top) => heldAt.includes(top)));
}

/** A role that an account holds over a unit and all below, or everywhere, from a day to a day. */
export interface HeldRole {
  accountId: string;
  username: string;
  role: string;
  unitId: string | null;
  fromOn: CivilDay;
  toOn: CivilDay | null;
}

/** Who no longer holds a role over the whole from a day on, because of these units that then stand below none. */
export interface LostRights {
  on: CivilDay;
  tops: string[];
  usernames: string[];
}

/** What units that come to stand below none take from those who hold a role over the whole; on the first day that they do. */
export function rightsLost(
  { before, after }: { before: readonly Placed[]; after: readonly Placed[] },
  roles: readonly HeldRole[],
  from: CivilDay,
): LostRights | undefined {
  const begins = [...after.filter(({ parentId }) => parentId === null), ...roles].map(({ fromOn }) => fromOn);
  const days = new Set([from, ...begins.filter((day) => day > from)]);
  for (const on of [...days].sort()) {
    const stood = topsOn(before, on);
    const stand = topsOn(after, on);
    const tops = stand.filter((top) => !stood.includes(top));
    if (tops.length === 0) continue;
    const held = roles.filter(({ fromOn, toOn }) => fromOn <= on && (toOn ?? on) >= on);
    const ofEach = Map.groupBy(held, ({ accountId, role }) => `${accountId} ${role}`).values();
    const losing = [...ofEach].filter((some) => {
      const heldAt = some.map(({ unitId }) => unitId);
      return isOverAll(heldAt, stood) && !isOverAll(heldAt, stand);
    });
    const usernames = new Set(losing.flatMap((some) => some.map(({ username }) => username)));
    if (usernames.size > 0) return { on, tops, usernames: [...usernames].sort() };
  }
  return undefined;
}
