import {
  type Db,
  findCampaign,
  findScheme,
  listCampaigns,
  listSchemeFiles,
  listSchemeSteps,
} from '@so-viec/db';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { DUE_WORKING_DAYS } from '@so-viec/shared/scheme/deadline.rules';
import {
  FILES_IN,
  mayAddFile,
  openSteps,
  type SchemeParty,
  STEP_RULES,
} from '@so-viec/shared/scheme/scheme.rules';
import { mendingOf } from '@so-viec/shared/scheme/step.rules';
import { Problem } from '../http/problem.ts';
import { isCampaignFor } from './scheme.commands.ts';
import { requireScheme, type SchemeWriter, standingTo } from './scheme-access.ts';
import { isRemovable } from './scheme-file.commands.ts';
import { campaignChoice, rowOf } from './scheme-list.ts';

/** Everything about one dossier: its files, who did what when, and what the reader can do next. */
export async function viewDossier(db: Db, reader: SchemeWriter & { calendar: Calendar }, schemeId: string) {
  const { access } = reader;
  const scheme = await findScheme(db, schemeId);
  if (!scheme) throw new Problem('not-found');
  requireScheme(access, 'scheme.read', scheme.unitId);
  const [steps, files, standing, campaign, replacedBy] = await Promise.all([
    listSchemeSteps(db, schemeId),
    listSchemeFiles(db, schemeId),
    standingTo(db, reader, scheme),
    scheme.campaignId ? findCampaign(db, scheme.campaignId) : undefined,
    scheme.replacedById ? findScheme(db, scheme.replacedById) : undefined,
  ]);
  const row = rowOf(scheme, reader, replacedBy);
  const mayFile = mayAddFile(scheme.state, standing);
  const isDraft = scheme.state === 'draft' && standing.mayWrite;
  return {
    ...row,
    note: scheme.note,
    version: scheme.version,
    campaign: campaign ? campaignChoice(campaign) : null,
    campaigns: isDraft ? await campaignsFor(db, row) : [],
    replacedBy: replacedBy
      ? { id: replacedBy.id, title: replacedBy.title, inForceOn: replacedBy.inForceOn }
      : null,
    steps: steps.map(({ accountId: _, schemeId: __, ...step }, at) => {
      const { mends, isMended } = mendingOf(steps, at);
      // The end of a dossier comes by itself with the next one's force; another day of it is somebody's act.
      return { ...step, mends, isMended, by: mends ? ('appraiser' as const) : sideOf(step.kind) };
    }),
    files: files.map((file) => ({
      ...{ id: file.id, name: file.name, size: file.size, role: file.role, sequence: file.sequence },
      ...{ at: file.createdAt, byName: file.byName, isRemovable: mayFile && isRemovable(scheme, file) },
    })),
    may: {
      // What the next dossier's day rests on already is not moved any more.
      steps: openSteps(replacedBy ? scheme.state : row.state, standing),
      change: isDraft,
      file: mayFile ? (FILES_IN[scheme.state]?.role ?? null) : null,
      // The turn is the office's, but of another person of it.
      needsAnother: row.turn === 'appraiser' && access.couldEver('scheme.appraise') && !standing.mayAppraise,
      // Who speaks for the body appraises this dossier no more.
      givesUpAppraisal: row.turn === 'body' && standing.mayWrite && standing.mayAppraise,
    },
    dueDays: DUE_WORKING_DAYS,
    /** The earliest day that a decision or its force can have. */
    notBefore: steps.at(-1)?.happenedOn ?? null,
  };
}

const sideOf = (kind: keyof typeof STEP_RULES): SchemeParty | 'system' => STEP_RULES[kind].by;

async function campaignsFor(db: Db, { body, kind }: ReturnType<typeof rowOf>) {
  const campaigns = await listCampaigns(db);
  return campaigns.filter((one) => isCampaignFor(one, { block: body.block, kind })).map(campaignChoice);
}
