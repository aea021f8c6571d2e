import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { KIND_OF_GOAL } from '@so-viec/shared/campaign/campaign.rules';
import { addDays, type CivilDay, daysBetween, maxDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import type { SchemeKind, TakenStep } from '@so-viec/shared/scheme/scheme.rules';
import { type Random, randomOf } from '../seed/random.ts';
import { instantOf } from '../steps/clock.ts';
import { workingDayAfter } from '../steps/working-days.ts';
import type { DemoCampaign } from './campaigns.ts';
import { CONCLUSIONS, REQUESTS } from './texts.data.ts';

export interface PlannedStep {
  kind: 'creation' | TakenStep;
  day: CivilDay;
  at: string;
  text: string;
  decision: string;
  on: CivilDay | null;
  dueDays: number | null;
}

export interface PlannedDossier {
  bodyCode: string;
  campaign: DemoCampaign;
  kind: SchemeKind;
  title: string;
  steps: PlannedStep[];
}

/** A body as it is on the days of a campaign. */
export interface DemoBody {
  code: string;
  name: string;
  block: string;
}

interface Around {
  seed: number;
  calendar: Calendar;
  today: CivilDay;
}

const TITLES: Record<SchemeKind, string> = {
  scheme: 'Đề án vị trí việc làm',
  descriptions: 'Bản mô tả công việc',
};
/** One body in so many is far behind the others. */
const LAGGARDS = 13;

/** How the dossier of a body went in a campaign, up to yesterday. Undefined for a body that has not begun. */
export function planDossier(
  body: DemoBody,
  campaign: DemoCampaign,
  { seed, calendar, today }: Around,
): PlannedDossier | undefined {
  const random = randomOf(seed, 'scheme', campaign.key, body.code);
  const kind = KIND_OF_GOAL[campaign.goal];
  const isParty = body.block === 'party' || body.block === 'front';
  const decision = `${randomOf(seed, 'decision', campaign.key, body.code).whole(200, 900)}${isParty ? '-QĐ/TU' : '/QĐ-UBND'}`;
  const steps = stepsOf(body.code, campaign, calendar, random, decision).filter(({ day }) => day < today);
  if (steps.length === 0) return undefined;
  return {
    bodyCode: body.code,
    campaign,
    kind,
    title: `${TITLES[kind]} ${body.name}`,
    steps: keptOf(body.code, campaign, steps),
  };
}

/** In the running campaign the body of the accounts for trying out has an answer to give. */
function keptOf(code: string, campaign: DemoCampaign, steps: PlannedStep[]): PlannedStep[] {
  if (campaign.key !== 'running' || code !== 'SNV') return steps;
  const asked = steps.findIndex(({ kind }) => kind === 'additions-request');
  return asked < 0 ? steps : steps.slice(0, asked + 1);
}

function stepsOf(
  code: string,
  campaign: DemoCampaign,
  calendar: Calendar,
  random: Random,
  decision: string,
): PlannedStep[] {
  const isSlow = random.whole(1, LAGGARDS) === 1;
  const length = daysBetween(campaign.fromOn, campaign.toOn);
  // A drive that is running has dossiers at every step; that of the accounts for trying out is under way.
  const spread = campaign.key === 'running' && code !== 'SNV' ? 0.75 : 0.3;
  const begun = addDays(campaign.fromOn, random.whole(0, Math.floor(length * spread)));
  let day = workingDayAfter(calendar, begun, 1);
  const steps: PlannedStep[] = [];
  const take = (kind: PlannedStep['kind'], more: Partial<PlannedStep> = {}): void => {
    const at = instantOf(day, random.whole(8 * 60, 16 * 60 + 30));
    const nothing = { text: '', decision: '', on: null, dueDays: null };
    steps.push({ kind, day, at, ...nothing, ...more });
  };
  const wait = (from: number, to: number): void => {
    day = workingDayAfter(calendar, day, random.whole(from, to));
  };
  take('creation');
  if (isSlow) wait(18, 30);
  else wait(2, 9);
  take('submission');
  wait(1, 3);
  take('appraisal-start', { dueDays: 15 });
  if (code === 'SNV' || random.chance(0.45)) {
    const [asked, answered] = random.pick(REQUESTS);
    wait(2, 5);
    take('additions-request', { text: asked, dueDays: 5 });
    wait(random.chance(0.2) ? 6 : 1, random.chance(0.2) ? 9 : 4);
    take('additions-answer', { text: answered });
  }
  wait(3, 8);
  take('appraisal', { text: random.pick(CONCLUSIONS) });
  wait(2, 6);
  const decided = workingDayAfter(calendar, steps.at(-1)?.day ?? day, 1);
  take('approval', { decision, on: minDay(decided, day) });
  wait(1, 10);
  take('entry-into-force', { on: maxDay(decided, day) });
  return steps;
}
