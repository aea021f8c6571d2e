import { type Campaign, type Db, listCampaignSteps, type SchemeStep } from '@so-viec/db';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import {
  type BodyState,
  daysLeftOn,
  isReached,
  latenessOn,
  lengthOfPeriod,
  standingOn,
} from '@so-viec/shared/campaign/campaign.rules';
import { addDays, type CivilDay, minDay } from '@so-viec/shared/civil-day/civil-day';
import { makesScheme } from '@so-viec/shared/scheme/body.rules';
import { UNIT_BLOCKS } from '@so-viec/shared/summary/summary-words';
import { treeOf } from '@so-viec/shared/unit/tree.rules';
import type { Access } from '../access/access.ts';
import { bodyView } from '../scheme/body-view.ts';
import { campaignChoice } from '../scheme/scheme-list.ts';

interface Around {
  access: Access;
  calendar: Calendar;
  today: CivilDay;
}

/** Days whose trees are kept. */
const MOST_DAYS = 20;

type Standing = Pick<SchemeStep, 'schemeId' | 'happenedOn' | 'dueOn'> & { state: BodyState };

/** The day a campaign is looked at without being asked: today while it lasts, else the day after its target, when who is late shows. */
export const usualDayOf = ({ targetOn }: Campaign, today: CivilDay): CivilDay =>
  minDay(addDays(targetOn, 1), today);

type Versions = Access['organisation']['versions'];
const trees = new WeakMap<Versions, Map<CivilDay, ReturnType<typeof treeOf>>>();

/** The tree of a day, made once until the organisation changes: every campaign of a list asks for one. */
function treeOn(versions: Versions, day: CivilDay): ReturnType<typeof treeOf> {
  const known = trees.get(versions) ?? new Map();
  trees.set(versions, known);
  const tree = known.get(day) ?? treeOf(versions, day, day);
  if (known.size < MOST_DAYS) known.set(day, tree);
  return tree;
}

/** How every body of a campaign stood at the end of a day, by the tree and the steps of that day. */
export async function viewCampaign(db: Db, around: Around, campaign: Campaign, day: CivilDay) {
  const { access, calendar, today } = around;
  const standings = await standingsOn(db, campaign, day);
  const seen = new Set(access.overseenUnitIds());
  const inScope = [...treeOn(access.organisation.versions, day).values()].filter(
    (node) => makesScheme(node) && campaign.blocks.includes(node.block),
  );
  const bodies = inScope
    .filter(({ unitId }) => seen.has(unitId))
    .map(({ unitId, name, block }) => {
      const standing = standings.get(unitId);
      const state: BodyState = standing?.state ?? 'none';
      const late = latenessOn(campaign, { state, dueOn: standing?.dueOn ?? null }, day, calendar);
      const dossier = { schemeId: standing?.schemeId ?? null, since: standing?.happenedOn ?? null };
      return {
        ...bodyView(access, unitId),
        name,
        block,
        state,
        late,
        ...dossier,
        dueOn: standing?.dueOn ?? null,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return {
    campaign: { ...campaignChoice(campaign), version: campaign.version },
    ...{ day, today },
    length: lengthOfPeriod(campaign.fromOn, campaign.toOn),
    left: day < campaign.fromOn ? null : daysLeftOn(day, campaign.toOn),
    leftToTarget: daysLeftOn(day, campaign.targetOn),
    reached: bodies.filter(({ state }) => isReached(campaign.goal, state)).length,
    total: bodies.length,
    late: bodies.filter(({ late }) => late !== null).length,
    blocks: blocksOf(campaign, bodies),
    bodies,
    isPartial: bodies.length < inScope.length,
    mayChange: access.couldEver('campaign.change'),
  };
}

/** Body → its dossier in the campaign as of the day; of several the last begun. */
async function standingsOn(db: Db, campaign: Campaign, day: CivilDay): Promise<Map<string, Standing>> {
  const steps = Map.groupBy(await listCampaignSteps(db, campaign.id, day), ({ schemeId }) => schemeId);
  const found = new Map<string, Standing>();
  for (const ofScheme of steps.values()) {
    const last = standingOn(ofScheme, day);
    if (last) found.set(last.unitId, last);
  }
  return found;
}

function blocksOf(campaign: Campaign, bodies: { block: string; state: BodyState }[]) {
  return UNIT_BLOCKS.filter((block) => campaign.blocks.includes(block)).map((block) => {
    const here = bodies.filter((body) => body.block === block);
    const counts: Partial<Record<BodyState, number>> = {};
    for (const { state } of here) counts[state] = (counts[state] ?? 0) + 1;
    return { block, total: here.length, counts };
  });
}

/** A campaign in a line: its days and how far it is on the usual day. */
export async function lineOfCampaign(db: Db, around: Around, campaign: Campaign) {
  const day = usualDayOf(campaign, around.today);
  const { bodies: _, blocks: __, mayChange: ___, ...line } = await viewCampaign(db, around, campaign, day);
  return line;
}
