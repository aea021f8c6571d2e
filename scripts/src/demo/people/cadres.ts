import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { PositionSpec } from '../catalogue/positions/position-spec.ts';
import { POSITIONS } from '../catalogue/positions/positions.ts';
import type { Slot } from '../organisation/slots.ts';
import { randomOf } from '../seed/random.ts';
import { codeOfPlace } from './behaviours.ts';
import type { DemoCadre } from './cadre.ts';
import { CAST, type CastMember } from './cast.data.ts';
import { nameOf, usernameOf } from './names.ts';

const POSITION_BY_CODE = new Map(POSITIONS.map((position) => [position.code, position]));
const STANDARD_DAY = 480;
const MENS_WORK = new Set(['HT-PV-01', 'HT-PV-02', 'HT-PV-04']);

/** One person for every place, with names of the seed; the cast keeps its names and user names whatever the seed. */
export function cadresFor(slots: Slot[], seed: number, fromOn: CivilDay): DemoCadre[] {
  const names = new Set(CAST.map((member) => member.fullName));
  const usernames = new Set<string>();
  const parts = partsOf(slots);
  for (const member of CAST) usernameOf(member.fullName, usernames);
  return slots.map((slot, i) => {
    const code = codeOfPlace(i, slots.length);
    const random = randomOf(seed, 'person', code);
    const part = parts.get(slot);
    const isWoman = part ? part.isWoman : !MENS_WORK.has(slot.positionCode) && random.chance(0.49);
    const fullName = part ? part.fullName : nameOf(random, isWoman, names);
    const username = part ? usernameOf(fullName, new Set()) : usernameOf(fullName, usernames);
    const title = slot.title || titleOf(slot.positionCode, random.chance(0.2));
    const post = { ...slotPost(slot), title, fromOn };
    return { code, fullName, isWoman, kind: kindOf(slot), username, slot, posts: [post] };
  });
}

/** Which member of the cast takes which place. */
function partsOf(slots: Slot[]): Map<Slot, CastMember> {
  const parts = new Map<Slot, CastMember>();
  for (const member of CAST) {
    const places = slots.filter((slot) => slot.unitCode === member.unitCode && slot.rank === member.rank);
    const place = places[member.nth];
    if (place) parts.set(place, member);
  }
  return parts;
}

function slotPost({ unitCode, positionCode }: Slot) {
  const held = { kind: 'primary', toOn: null, dailyMinutes: STANDARD_DAY, hasDutyToLog: true } as const;
  return { ...held, unitCode, positionCode };
}

function titleOf(positionCode: string, isSenior: boolean): string {
  const rank = POSITION_BY_CODE.get(positionCode)?.rank ?? '';
  return rank === 'Chuyên viên' && isSenior ? 'Chuyên viên chính' : rank;
}

function kindOf({ positionCode, block, rank }: Slot): DemoCadre['kind'] {
  const position: PositionSpec | undefined = POSITION_BY_CODE.get(positionCode);
  if (position?.group === 'support') return 'worker';
  if (position?.sector === 'service' || block === 'service') return 'public-employee';
  const isElected = /^(BT|CT|PCT)-/.test(positionCode);
  return isElected && rank !== 'staff' ? 'official' : 'civil-servant';
}
