/** What an organisation is drawn of; units and people are numbers, and everything holds today unless it says `isOver`. */
export interface Drawn {
  /** The parent of each unit; null for the top. */
  parents: (number | null)[];
  bodies: ReadonlySet<number>;
  posts: { person: number; unit: number; kind: 'primary' | 'concurrent'; isOver: boolean }[];
  headships: { unit: number; person: number; kind: 'head' | 'deputy'; isOver: boolean }[];
  /** `from` null: named to review the unit's head. */
  delegations: { unit: number; from: number | null; to: number; isOver: boolean }[];
  /** Of accounts: those of people first, then of outsiders. */
  roles: {
    account: number;
    role: 'personnel' | 'committee' | 'auditor' | 'admin';
    unit: number | null;
    isOver: boolean;
  }[];
  people: number;
  outsiders: number;
}

/** Work of somebody in a unit. */
export interface Row {
  person: number;
  unit: number;
}

/**
 * Who may see what, straight from the words of README, "Rights": slow, without a scope and without SQL. A reader is an
 * account; of an outsider's there is no person.
 */
export class PlainModel {
  readonly drawn: Drawn;
  constructor(drawn: Drawn) {
    this.drawn = drawn;
  }

  /** A unit and those above it, the nearest first. */
  pathOf(unit: number): number[] {
    const parent = this.drawn.parents[unit] ?? null;
    return parent === null ? [unit] : [unit, ...this.pathOf(parent)];
  }

  private led(unit: number, kind: 'head' | 'deputy'): number[] {
    const here = this.drawn.headships.filter((one) => one.unit === unit && one.kind === kind && !one.isOver);
    return here.map(({ person }) => person);
  }

  /** Who stands in for a head (or a deputy) of a unit who still is one. */
  private standIns(unit: number, kind: 'head' | 'deputy'): number[] {
    const present = this.led(unit, kind);
    const held = this.drawn.delegations.filter((one) => one.unit === unit && !one.isOver);
    // Who is head and deputy at once is stood in for as head.
    const isFor = (from: number | null) =>
      from !== null && present.includes(from) && (kind === 'head' || !this.led(unit, 'head').includes(from));
    return held.filter(({ from }) => isFor(from)).map(({ to }) => to);
  }

  private leads(unit: number, person: number): boolean {
    return this.led(unit, 'head').includes(person) || this.led(unit, 'deputy').includes(person);
  }

  /** Whether somebody is head, deputy or stand-in of a unit. */
  private isInOffice(unit: number, person: number): boolean {
    const standsIn = [...this.standIns(unit, 'head'), ...this.standIns(unit, 'deputy')].includes(person);
    return standsIn || this.leads(unit, person);
  }

  /** Who decides on the days of somebody's work. */
  reviewersOf({ person, unit }: Row): number[] {
    const path = this.pathOf(unit);
    const highest = path.findLast((one) => this.leads(one, person)) ?? unit;
    for (const here of path.slice(path.indexOf(highest))) {
      const heads = this.led(here, 'head');
      const firsts = [...heads, ...this.standIns(here, 'head')];
      const named = this.drawn.delegations.filter(
        (one) => one.unit === here && one.from === null && !one.isOver,
      );
      const all = heads.includes(person)
        ? named.map(({ to }) => to)
        : this.led(here, 'deputy').includes(person)
          ? firsts
          : [...firsts, ...this.led(here, 'deputy'), ...this.standIns(here, 'deputy')];
      const others = all.filter((one) => one !== person);
      if (others.length > 0) return others;
    }
    return [];
  }

  isReviewer(reader: number, row: Row): boolean {
    return reader < this.drawn.people && this.reviewersOf(row).includes(reader);
  }

  /** Whether the reader leads the unit or one above it, and is above the person there. */
  private isAbove(reader: number, { person, unit }: Row): boolean {
    if (reader === person || reader >= this.drawn.people) return false;
    return this.pathOf(unit).some((here) => {
      if (!this.isInOffice(here, reader) || this.led(here, 'head').includes(person)) return false;
      if (
        this.pathOf(here)
          .slice(1)
          .some((above) => this.leads(above, person))
      )
        return false;
      const isFirst = this.led(here, 'head').includes(reader) || this.standIns(here, 'head').includes(reader);
      return isFirst || !this.led(here, 'deputy').includes(person);
    });
  }

  /** Whether a role of the reader opens a unit's work. */
  hasRoleOver(
    reader: number,
    unit: number,
    roles: readonly string[] = ['personnel', 'committee', 'auditor'],
  ) {
    return this.drawn.roles.some(
      (one) =>
        one.account === reader &&
        !one.isOver &&
        roles.includes(one.role) &&
        (one.unit === null || this.pathOf(unit).includes(one.unit)),
    );
  }

  isAdmin(reader: number): boolean {
    return this.drawn.roles.some((one) => one.account === reader && one.role === 'admin' && !one.isOver);
  }

  /** Whether the reader reads this work. */
  reads(reader: number, row: Row): boolean {
    return reader === row.person || this.isReviewer(reader, row) || this.oversees(reader, row);
  }

  /** Whether it is in the reader's tables: of whom they are above, of a unit they lead their own, or in a role. */
  oversees(reader: number, row: Row): boolean {
    if (this.hasRoleOver(reader, row.unit) || this.isAbove(reader, row)) return true;
    return reader === row.person && this.pathOf(row.unit).some((here) => this.isInOffice(here, reader));
  }

  leadsAny(reader: number): boolean {
    return reader < this.drawn.people && this.drawn.parents.some((_, unit) => this.isInOffice(unit, reader));
  }
}
