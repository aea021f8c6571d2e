import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { CadreRow } from '@so-viec/shared/import/import-row';
import type { Slot } from '../organisation/slots.ts';

/** What somebody holds from a day to a day. */
export interface Post {
  kind: CadreRow['assignmentKind'];
  unitCode: string;
  positionCode: string;
  title: string;
  fromOn: CivilDay;
  toOn: CivilDay | null;
  dailyMinutes: number;
  hasDutyToLog: boolean;
}

/** An invented person. The first post is the one of `slot`. */
export interface DemoCadre {
  code: string;
  fullName: string;
  isWoman: boolean;
  kind: CadreRow['kind'];
  username: string;
  slot: Slot;
  posts: Post[];
}

/** People as rows of the import, a row for each post. */
export function cadreRows(cadres: DemoCadre[]): CadreRow[] {
  return cadres.flatMap(rowsOf).map((row, i) => ({ ...row, row: i + 2 }));
}

function rowsOf({ code, fullName, kind, username, posts }: DemoCadre): CadreRow[] {
  const email = `${username}@minhgiang.example`;
  return posts.map(({ kind: assignmentKind, ...post }) => {
    return { row: 0, code, fullName, kind, username, email, ...post, assignmentKind };
  });
}
