/** Somebody rated excellent before anything was decided, with their mean and group of like work. */
export interface Excellent {
  cadreId: string;
  group: string;
  meanHundredths: number;
  /** Decided within the places: nobody's points take that place away. */
  hasPlace?: boolean;
}

/** Where somebody excellent stands outside the places there are. */
export interface Beyond {
  body: boolean;
  group: boolean;
}

/**
 * Who is beyond the places of a body and of the groups in it, by their means. Those equal at the edge are beyond it
 * together: nothing but a decision picks among them.
 */
export function beyondPlaces(
  excellent: readonly Excellent[],
  places: { body: number; ofGroup: (group: string) => number },
): Map<string, Beyond> {
  const found = new Map<string, Beyond>();
  for (const one of excellent) {
    const inGroup = excellent.filter(({ group }) => group === one.group);
    const beyond = {
      body: rankOf(one, excellent) > places.body,
      group: rankOf(one, inGroup) > places.ofGroup(one.group),
    };
    if (beyond.body || beyond.group) found.set(one.cadreId, beyond);
  }
  return found;
}

/** How many have a place already, or as much or more. */
const rankOf = ({ meanHundredths, hasPlace = false }: Excellent, among: readonly Excellent[]): number =>
  among.filter((other) => {
    const has = other.hasPlace ?? false;
    return has === hasPlace ? other.meanHundredths >= meanHundredths : has;
  }).length;
