import * as z from 'zod/mini';
import { civilDay } from '../civil-day/civil-day.schema.ts';
import { id, version } from '../id/id.schema.ts';
import type { FieldProblem } from '../problem/problem.ts';
import { UNIT_BLOCKS } from '../summary/summary-words.ts';
import { filledText } from '../text/text.schema.ts';
import { CAMPAIGN_GOALS } from './campaign.rules.ts';

const content = {
  name: filledText(200),
  blocks: z
    .array(z.enum(UNIT_BLOCKS))
    .check(z.minLength(1, { error: 'missing' }), z.maxLength(UNIT_BLOCKS.length)),
  fromOn: civilDay,
  toOn: civilDay,
  targetOn: civilDay,
};

/** A new campaign; `id` is made by the client. */
export const campaignInput = z.object({ id, goal: z.enum(CAMPAIGN_GOALS), ...content });
export type CampaignInput = z.output<typeof campaignInput>;

/** What may be changed later; what a campaign counts stays. */
export const campaignChangeInput = z.object({ ...content, version });
export type CampaignChangeInput = z.output<typeof campaignChangeInput>;

/** Days of a campaign that run backwards. */
export function problemsOfDates(dates: { fromOn: string; toOn: string; targetOn: string }): FieldProblem[] {
  if (dates.toOn < dates.fromOn) return [{ path: 'toOn', code: 'day-before-start' }];
  if (dates.targetOn < dates.fromOn) return [{ path: 'targetOn', code: 'day-before-start' }];
  return [];
}
