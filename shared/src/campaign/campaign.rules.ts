import type { Calendar } from '../calendar/calendar.rules.ts';
import { type CivilDay, daysBetween } from '../civil-day/civil-day.ts';
import { workingDaysOver } from '../scheme/deadline.rules.ts';
import type { SchemeKind, SchemeState } from '../scheme/scheme.rules.ts';
import { TURN_OF } from '../scheme/scheme.rules.ts';

/** What a campaign counts: schemes that are approved, or descriptions that are in force. */
export const CAMPAIGN_GOALS = ['schemes-approved', 'descriptions-in-force'] as const;
export type CampaignGoal = (typeof CAMPAIGN_GOALS)[number];

export const KIND_OF_GOAL: Record<CampaignGoal, SchemeKind> = {
  'schemes-approved': 'scheme',
  'descriptions-in-force': 'descriptions',
};

/** A body without a dossier in the campaign is in none of the states. */
export type BodyState = SchemeState | 'none';

const REACHED: Record<CampaignGoal, readonly BodyState[]> = {
  'schemes-approved': ['approved', 'awaiting-force', 'in-force', 'replaced'],
  'descriptions-in-force': ['in-force', 'replaced'],
};

export const isReached = (goal: CampaignGoal, state: BodyState): boolean => REACHED[goal].includes(state);

/** Days of a period, both ends counted: 25/01 to 25/03/2024 is 61 (rules §4). */
export const lengthOfPeriod = (fromOn: CivilDay, toOn: CivilDay): number => daysBetween(fromOn, toOn) + 1;

/** Days left on a day until a last day, both counted; 0 when it is over. */
export const daysLeftOn = (day: CivilDay, lastOn: CivilDay): number =>
  Math.max(0, daysBetween(day, lastOn) + 1);

interface DatedStep {
  happenedOn: CivilDay;
  state: SchemeState;
  dueOn: CivilDay | null;
}

/** How a dossier stood at the end of a day, by its steps in order; undefined before there was one. */
export function standingOn<S extends DatedStep>(steps: readonly S[], day: CivilDay): S | undefined {
  return steps.findLast((step) => step.happenedOn <= day);
}

/** Why a body is late on a day, the gravest first. */
export type Lateness = 'past-target' | 'not-submitted' | 'deadline';

/** The dates of a campaign. */
export interface CampaignDates {
  goal: CampaignGoal;
  toOn: CivilDay;
  targetOn: CivilDay;
}

/**
 * Whether a body is late on a day, and by how many days: past the target without the goal, not submitted by the end of
 * the drive, or over a deadline of its own (working days). Whoever the deadline waits for is told apart by the state.
 */
export function latenessOn(
  campaign: CampaignDates,
  body: { state: BodyState; dueOn: CivilDay | null },
  day: CivilDay,
  calendar: Calendar,
): { why: Lateness; days: number } | null {
  if (isReached(campaign.goal, body.state)) return null;
  if (day > campaign.targetOn) return { why: 'past-target', days: daysBetween(campaign.targetOn, day) };
  const isUnsubmitted = body.state === 'none' || body.state === 'draft';
  if (isUnsubmitted && day > campaign.toOn) {
    return { why: 'not-submitted', days: daysBetween(campaign.toOn, day) };
  }
  if (body.state === 'none' || TURN_OF[body.state] === null) return null;
  const over = workingDaysOver(calendar, body.dueOn, day);
  return over > 0 ? { why: 'deadline', days: over } : null;
}
