import { type Campaign, type Db, listCampaigns, listSchemes, type Scheme } from '@so-viec/db';
import { can } from '@so-viec/shared/access/policy';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import { makesScheme } from '@so-viec/shared/scheme/body.rules';
import { workingDaysOver } from '@so-viec/shared/scheme/deadline.rules';
import { type SchemeParty, type SchemeState, stateOn, TURN_OF } from '@so-viec/shared/scheme/scheme.rules';
import { SCHEMES_ON_PAGE, type SchemeListQuery } from '@so-viec/shared/scheme/scheme-list.schema';
import { foldText } from '@so-viec/shared/text/fold';
import type { Access } from '../access/access.ts';
import { bodyView } from './body-view.ts';
import { readableBodies } from './scheme-access.ts';

interface Around {
  access: Access;
  calendar: Calendar;
  today: CivilDay;
}

/** One line of the list of dossiers, as it stands today; `next` is the dossier that replaces it. */
export function rowOf(scheme: Scheme, { access, calendar, today }: Around, next: Scheme | undefined) {
  const state = stateOn({ ...scheme, replacedOn: next?.inForceOn ?? null }, today);
  const { id, kind, title, dueOn, decision, decidedOn, inForceOn, campaignId } = scheme;
  const turn = TURN_OF[state];
  const daysOver = turn ? workingDaysOver(calendar, dueOn, today) : 0;
  const body = bodyView(access, scheme.unitId);
  return { id, body, kind, title, state, turn, dueOn, daysOver, decision, decidedOn, inForceOn, campaignId };
}
export type SchemeRow = ReturnType<typeof rowOf>;

/** The dossiers somebody may read, the most urgent first, with how many there are in each state. */
export async function viewSchemes(db: Db, around: Around, query: SchemeListQuery) {
  const bodies = readableBodies(around.access);
  const folds = new Map<string, string>();
  const schemes = await listSchemes(db, bodies);
  const byId = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const rows = schemes.map((scheme) => {
    folds.set(scheme.id, scheme.titleFold);
    return rowOf(scheme, around, byId.get(scheme.replacedById ?? ''));
  });
  const words = foldText(query.q ?? '')
    .split(' ')
    .filter(Boolean);
  const isFound = ({ id, body, decision }: SchemeRow) => {
    const text = `${folds.get(id)} ${foldText(`${body.name} ${body.code} ${decision}`)}`;
    return words.every((word) => text.includes(word));
  };
  const turns = partiesOf(around.access);
  const found = rows
    .filter((row) => !query.block || row.body.block === query.block)
    .filter((row) => !query.kind || row.kind === query.kind)
    .filter((row) => !query.campaign || row.campaignId === query.campaign)
    .filter((row) => query.view !== 'over' || row.daysOver > 0)
    .filter((row) => query.view !== 'turn' || (row.turn !== null && turns.includes(row.turn)))
    .filter((row) => words.length === 0 || isFound(row));
  const counts = new Map<SchemeState, number>();
  for (const { state } of found) counts.set(state, (counts.get(state) ?? 0) + 1);
  const shown = found.filter((row) => !query.state || row.state === query.state).sort(byUrgency);
  const page = Number(query.page ?? 1);
  return {
    rows: shown.slice((page - 1) * SCHEMES_ON_PAGE, page * SCHEMES_ON_PAGE),
    total: shown.length,
    pages: Math.max(1, Math.ceil(shown.length / SCHEMES_ON_PAGE)),
    counts: Object.fromEntries(counts) as Partial<Record<SchemeState, number>>,
    all: rows.length,
    may: {
      open: around.access.couldEver('scheme.write'),
      campaign: around.access.couldEver('campaign.change'),
    },
  };
}

/** What is late comes first, then what is due soonest; what waits for nobody stands last. */
function byUrgency(a: SchemeRow, b: SchemeRow): number {
  const dueOf = ({ turn, dueOn }: SchemeRow) => (turn === null ? '9999-99' : (dueOn ?? '9999'));
  return dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : a.body.name.localeCompare(b.body.name, 'vi');
}

/** On whose side somebody stands. */
function partiesOf(access: Access): SchemeParty[] {
  if (access.couldEver('scheme.appraise')) return ['appraiser'];
  return access.couldEver('scheme.write') ? ['body'] : [];
}

/** For whom somebody can open a dossier, and the campaigns that it could be for. */
export async function viewOpening(db: Db, { access, today }: Around) {
  const ids = new Set(access.overseenUnitIds());
  const { tree } = access.organisation;
  const bodies = [...tree.values()]
    .filter((node) => makesScheme(node) && ids.has(node.unitId) && (node.toOn === null || node.toOn >= today))
    .filter(({ unitId }) => can(access.relationsTo({ cadreId: '', unitId }), 'scheme.write'))
    .map(({ unitId }) => bodyView(access, unitId))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  const campaigns = await listCampaigns(db);
  return { bodies, campaigns: campaigns.map(campaignChoice) };
}

export const campaignChoice = ({ id, name, goal, blocks, fromOn, toOn, targetOn }: Campaign) => ({
  ...{ id, name, goal, blocks, fromOn, toOn, targetOn },
});
