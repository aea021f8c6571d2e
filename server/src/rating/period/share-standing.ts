import { type Beyond, beyondPlaces } from '@so-viec/shared/rating/over-share.rules';
import { ND335_2025 } from '@so-viec/shared/review/pack/rule-pack.data';
import {
  type ExcellentStanding,
  excellentStanding,
} from '@so-viec/shared/review/rating/excellent-share.rules';
import { POSITION_GROUPS } from '@so-viec/shared/summary/summary-words';
import type { PersonPeriod } from './person-period.ts';

/** How a body, and each group of like work in it, stands to its share of excellent ratings. */
export interface ShareStanding extends ExcellentStanding {
  groups: (ExcellentStanding & { group: string; people: number })[];
  /** Who is excellent beyond the places. */
  beyond: ReadonlyMap<string, Beyond>;
}

/** The standing of the people of one body; excellent are those whom no decision lowered. */
export function shareStanding(periods: readonly PersonPeriod[], isOutstanding: boolean): ShareStanding {
  const standingOf = (of: readonly PersonPeriod[]) =>
    excellentStanding(
      of.map(({ level }) => level),
      ND335_2025,
      isOutstanding,
    );
  const byGroup = Map.groupBy(periods, ({ person }) => person.group);
  const groups = POSITION_GROUPS.flatMap((group) => {
    const here = byGroup.get(group) ?? [];
    return here.length === 0 ? [] : [{ group, people: here.length, ...standingOf(here) }];
  });
  const body = standingOf(periods);
  const excellent = periods.flatMap(({ person: { cadreId, group }, level, mean }) =>
    level === 'excellent' ? [{ cadreId, group, meanHundredths: mean.meanHundredths ?? 0 }] : [],
  );
  const placesOf = new Map<string, number>(groups.map(({ group, places }) => [group, places]));
  const beyond = beyondPlaces(excellent, {
    body: body.places,
    ofGroup: (group) => placesOf.get(group) ?? 0,
  });
  return { ...body, groups, beyond };
}
