import { type CivilDay, formatDay, parseDay } from '@so-viec/shared/civil-day/civil-day';
import { formatMinutes, parseDuration } from '@so-viec/shared/duration/duration.rules';
import type { TFunction } from 'i18next';
import type { Choice } from '../../../ui/form/picker.tsx';
import { readWeek, type TypedWeek, typedWeek, weekRefusal } from '../../../ui/week/typed-week.ts';
import type { Post } from '../queries.ts';

/** The decision behind a change while one types. */
export type Decided = { decision: string; decidedOn: string };

/** A unit that was picked: of which body, and whether it is in the officer's scope. */
type UnitChoice = Choice & { body?: { id: string; name: string }; isOwn?: boolean };

/** What the fields of a post hold while one types. */
export type Terms = Decided & {
  fromOn: string;
  toOn: string;
  unit: UnitChoice | undefined;
  position: Choice | undefined;
  title: string;
  hours: string;
  /** The hours of the person's own week; null takes the unit's. */
  week: TypedWeek | null;
  hasDuty: boolean;
};
export type Refusals = Partial<
  Record<
    'fromOn' | 'toOn' | 'unitId' | 'positionId' | 'dailyMinutes' | 'weeklyPattern' | 'decision' | 'decidedOn',
    string
  >
>;

/** Fields filled with what a post is, for a change from a day on. */
export function termsOf(post: Post | undefined, today: CivilDay): Terms {
  return {
    fromOn: formatDay(today),
    toOn: '',
    unit: post && { id: post.unitId, name: post.unitName },
    position: post && { id: post.positionId, name: post.positionName },
    title: post?.title ?? '',
    hours: formatMinutes(post?.dailyMinutes ?? 480),
    week: post?.weeklyPattern ? typedWeek(post.weeklyPattern) : null,
    hasDuty: post?.hasDutyToLog ?? true,
    decision: '',
    decidedOn: '',
  };
}

/** The decision as the server takes it; its day is undefined where it cannot be read. */
export function readDecided({ decision, decidedOn }: Decided) {
  const day = decidedOn.trim() === '' ? null : parseDay(decidedOn);
  return { decision: decision.trim(), decidedOn: day };
}

/** What is typed as the server takes it, or what is wrong beside each field. */
export function readTerms(t: TFunction, terms: Terms) {
  const { unit, position, title, week, hasDuty } = terms;
  const fromOn = parseDay(terms.fromOn);
  const toOn = terms.toOn.trim() === '' ? null : parseDay(terms.toOn);
  const duration = parseDuration(terms.hours);
  const { decision, decidedOn } = readDecided(terms);
  const own = week && readWeek(week);
  const refusals: Refusals = {
    ...(!fromOn && { fromOn: t('cadre.form.badDay') }),
    ...(toOn === undefined && { toOn: t('cadre.form.badDay') }),
    ...(decidedOn === undefined && { decidedOn: t('cadre.form.badDay') }),
    ...(!unit && { unitId: t('cadre.form.pick') }),
    ...(!position && { positionId: t('cadre.form.pick') }),
    ...('problem' in duration && { dailyMinutes: t('cadre.form.badHours') }),
    ...(own && 'problem' in own && { weeklyPattern: weekRefusal(t, own) }),
  };
  if (!fromOn || toOn === undefined || decidedOn === undefined) return { refusals };
  if (!unit || !position || 'problem' in duration) return { refusals };
  if (own && 'problem' in own) return { refusals };
  const { minutes: dailyMinutes } = duration;
  const held = { unitId: unit.id, positionId: position.id, title: title.trim(), dailyMinutes };
  const weeklyPattern = own ? own.pattern : null;
  const more = { weeklyPattern, hasDutyToLog: hasDuty, decision, decidedOn };
  return { refusals, values: { ...held, ...more, fromOn, toOn } };
}
