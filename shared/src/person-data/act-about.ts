import { ROLE_WORDS } from '../account/role-words.ts';
import { formatDay, formatMonth, isCivilDay, isMonth } from '../civil-day/civil-day.ts';
import { isRatingPeriod } from '../rating/period.rules.ts';
import { periodName } from '../rating/period-words.ts';

/** An act of another on a row that is a person's, with what the row itself is of. */
interface Act {
  act: string;
  objectId: string;
  /** JSON, '' where it was erased. */
  detail: string;
  rowOf: string;
  rowName: string;
}

/** What of it its person is told. */
export interface ActAbout {
  /** What was read, or which file it was. */
  what: string;
  /** The day, month or other period; '' for none. */
  of: string;
  /** The name of the product or task, or the role. */
  name: string;
}

/** What was read and of when, and which role; of other payloads, which are for the trail alone, nothing. */
export function actAbout(cadreId: string | null, { act, objectId, detail, rowOf, rowName }: Act): ActAbout {
  const isRole = act.startsWith('role.');
  const said: Readonly<Record<string, unknown>> =
    detail !== '' && (isRole || objectId === cadreId) ? JSON.parse(detail) : {};
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  if (isRole) return { what: '', of: '', name: roleName(textOf(said.role)) };
  return { what: textOf(said.what), of: textOf(said.period) || rowOf, name: rowName };
}

const roleName = (role: string): string =>
  Object.hasOwn(ROLE_WORDS, role) ? ROLE_WORDS[role as keyof typeof ROLE_WORDS] : '';

/** What an act was of, in the words of a file; a test of web holds them to those of its page. */
export function aboutWords({ of, name }: ActAbout): string {
  if (name !== '') return name;
  if (isCivilDay(of)) return formatDay(of);
  if (isMonth(of)) return `tháng ${formatMonth(of)}`;
  return isRatingPeriod(of) ? periodName(of) : of;
}
