import { ROLE_WORDS } from '../account/role-words.ts';
import { formatDay, formatMonth, isCivilDay, isMonth, todayIn } from '../civil-day/civil-day.ts';
import { quoted } from '../notice/notice-parts.words.ts';
import { isRatingPeriod } from '../rating/period.rules.ts';
import { periodName } from '../rating/period-words.ts';

/** An act of another on a row that is a person's, with what the row itself is of. */
interface Act {
  at: string;
  act: string;
  objectId: string;
  /** JSON, '' where it was erased. */
  detail: string;
  rowOf: string;
  /** Of an act on a role, the name of its unit. */
  rowName: string;
}

/** What of it its person is told. */
export interface ActAbout {
  /** What was read, or which file it was. */
  what: string;
  /** The day, month or other period; '' for none. */
  of: string;
  /** The name of the product or task, or the role with its reach and days. */
  name: string;
}

/** What was read and of when, and which role; of other payloads, which are for the trail alone, nothing. */
export function actAbout(cadreId: string | null, told: Act): ActAbout {
  const { act, objectId, detail, rowOf, rowName } = told;
  const isRole = act.startsWith('role.');
  const said: Readonly<Record<string, unknown>> =
    detail !== '' && (isRole || objectId === cadreId) ? JSON.parse(detail) : {};
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  if (isRole) return { what: '', of: '', name: roleTold(told, said) };
  return { what: textOf(said.what), of: textOf(said.period) || rowOf, name: rowName };
}

type Payload = Readonly<Record<string, unknown>>;

/** “Quản trị”, toàn tổ chức, từ 24/11/2026: as much of it as the payload has. */
function roleTold(act: Act, said: Payload): string {
  const { role } = said;
  if (typeof role !== 'string' || !Object.hasOwn(ROLE_WORDS, role)) return '';
  const reach = said.unit === null ? 'toàn tổ chức' : act.rowName;
  const days = act.act === 'role.end' ? endOf(said, todayIn(new Date(act.at))) : spanOf(said);
  return [quoted(ROLE_WORDS[role as keyof typeof ROLE_WORDS]), reach, ...days].filter(Boolean).join(', ');
}

const dayIn = (value: unknown) => (typeof value === 'string' && isCivilDay(value) ? value : undefined);

function spanOf({ fromOn, toOn }: Payload): string[] {
  const [from, to] = [dayIn(fromOn), dayIn(toOn)];
  const until = to ? ` đến ${formatDay(to)}` : '';
  return from ? [`từ ${formatDay(from)}${until}`] : [];
}

/** As the notice of it says: dropped before it began, taken on the day, or to end on another. */
function endOf({ fromOn, toOn }: Payload, saidOn: string): string[] {
  const [from, to] = [dayIn(fromOn), dayIn(toOn)];
  const since = from ? [`từ ${formatDay(from)}`] : [];
  if (from && from > saidOn && to && to < from) return [...since, 'bỏ khi chưa có hiệu lực'];
  if (!to) return since;
  return [...since, to < saidOn ? `thu ngày ${formatDay(saidOn)}` : `hết ngày ${formatDay(to)}`];
}

/** What an act was of, in the words of a file; a test of web holds them to those of its page. */
export function aboutWords({ of, name }: ActAbout): string {
  if (name !== '') return name;
  if (isCivilDay(of)) return formatDay(of);
  if (isMonth(of)) return `tháng ${formatMonth(of)}`;
  return isRatingPeriod(of) ? periodName(of) : of;
}
