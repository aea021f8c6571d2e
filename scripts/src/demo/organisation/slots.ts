import { DIVISION_TITLES } from './body-kinds.data.ts';
import type { BodySpec, DivisionSpec } from './body-table.ts';
import { apportion } from './scale.ts';

/** A place for one person: in which unit, at which position, under which title. */
export interface Slot {
  bodyCode: string;
  unitCode: string;
  positionCode: string;
  title: string;
  rank: 'head' | 'deputy' | 'staff';
  block: BodySpec['kind']['block'];
}

/** The divisions a body of its size has: at least four people in each. */
export function divisionsIn(body: BodySpec): DivisionSpec[] {
  const room = Math.floor((body.people - leadersOf(body)) / 4);
  return body.divisions.filter((division) => division.name !== '').slice(0, room);
}

function leadersOf(body: BodySpec): number {
  return 1 + [4, 20, 40].filter((people) => body.people >= people).length;
}

/** Every place of a body, its leaders first. */
export function slotsOf(body: BodySpec): Slot[] {
  const leaders = leadersOf(body);
  const own = { bodyCode: body.code, unitCode: body.code, block: body.kind.block };
  const atTop = Array.from({ length: leaders }, (_, i): Slot => {
    const [title, positionCode] = i === 0 ? body.kind.head : body.kind.deputy;
    return { ...own, title, positionCode, rank: i === 0 ? 'head' : 'deputy' };
  });
  const divisions = divisionsIn(body);
  const left = body.people - leaders;
  if (divisions.length === 0) return [...atTop, ...staffOf(body, body.code, positionsOf(body), left)];
  const people = apportion(
    divisions.map((division) => division.weight),
    left,
  );
  return [...atTop, ...divisions.flatMap((division, i) => slotsOfDivision(body, division, people[i] ?? 0))];
}

const positionsOf = (body: BodySpec): string[] => body.divisions.flatMap((division) => division.positions);

function slotsOfDivision(body: BodySpec, division: DivisionSpec, people: number): Slot[] {
  const own = { bodyCode: body.code, unitCode: division.code, block: body.kind.block };
  const title = DIVISION_TITLES.find(([start]) => division.name.startsWith(start))?.[1] ?? 'Trưởng bộ phận';
  const head: Slot = { ...own, title, positionCode: headPosition(body, title), rank: 'head' };
  const deputyTitle = `Phó ${title}`;
  const deputy: Slot = { ...own, title: deputyTitle, positionCode: body.kind.divisionDeputy, rank: 'deputy' };
  const leaders = people >= 5 ? [head, deputy] : [head];
  return [...leaders, ...staffOf(body, division.code, division.positions, people - leaders.length)];
}

function headPosition(body: BodySpec, title: string): string {
  const isOffice = title === 'Chánh Văn phòng' && body.kind.block === 'government';
  return isOffice ? 'CVP-TH-01' : body.kind.divisionHead;
}

function staffOf(body: BodySpec, unitCode: string, positions: string[], people: number): Slot[] {
  return Array.from({ length: Math.max(0, people) }, (_, i) => ({
    bodyCode: body.code,
    unitCode,
    block: body.kind.block,
    positionCode: positions[i % positions.length] ?? '',
    title: '',
    rank: 'staff',
  }));
}
