import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { DemoCadre } from '../people/cadre.ts';
import type { Movable } from '../target/spread.ts';

/** A day that somebody will log, with how long it is to be. `least` and `most` are equal where it must stay. */
export interface PlannedDay extends Movable {
  cadre: DemoCadre;
  on: CivilDay;
  unitCode: string;
  positionCode: string;
  /** The person's standard that day, 0 on days off. */
  standard: number;
  isOnLeave: boolean;
}
