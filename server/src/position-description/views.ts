import {
  type Db,
  type DescriptionDraft,
  findDescription,
  findDescriptionImport,
  findPositionName,
  listDescriptionDrafts,
  listDescriptionImports,
  listDescriptionVersions,
  listPositionNames,
} from '@so-viec/db';
import { emptyContent } from '@so-viec/shared/position-description/parts';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import type {
  Doubt,
  DraftContent,
  Leftover,
  SourceRow,
  Use,
} from '@so-viec/shared/position-description/read/source';
import { compareDescriptions } from '@so-viec/shared/position-description/take/compare.rules';
import { Problem } from '../http/problem.ts';
import { bodyOfFile, type Describer, mayDescribe, owns } from './describer.ts';
import { requireDraft } from './draft.commands.ts';
import { isReady } from './take-all.commands.ts';
import { whoseFor } from './whose.ts';

/** The files that were read by the personnel whose descriptions these are, the latest first. */
export async function viewOfImports(db: Db, describer: Describer) {
  const files = (await listDescriptionImports(db)).filter((file) => owns(describer, file));
  return files.map(({ unitId: _, accountId: __, ...file }) => file);
}

/** A file that was read: its descriptions with what is open in each, and the positions to choose from. */
export async function viewOfImport(db: Db, describer: Describer, id: string) {
  const file = await findDescriptionImport(db, id);
  if (!file || !owns(describer, file)) throw new Problem('not-found');
  const drafts = await listDescriptionDrafts(db, id);
  const positions = await listPositionNames(db, describer.today);
  const leftovers = JSON.parse(file.leftovers) as Leftover[];
  return {
    ...{
      id,
      fileName: file.fileName,
      createdAt: file.createdAt,
      leftovers: leftovers.map(({ text }) => text),
      /** The body whose own descriptions the file holds; empty where they are common. */
      body: describer.access.organisation.tree.get(bodyOfFile(describer, file.unitId) ?? '')?.name ?? '',
    },
    drafts: drafts.map(summaryOf),
    positions: positions.map(({ code, name, edition }) => ({ code, name, edition })),
  };
}

function summaryOf(draft: Awaited<ReturnType<typeof listDescriptionDrafts>>[number]) {
  const { name, code } = JSON.parse(draft.content) as DraftContent;
  return {
    ...{ id: draft.id, ordinal: draft.ordinal, positionCode: draft.positionCode, state: draft.state },
    ...{ name, code, version: draft.version, isReady: isReady(draft) },
    doubts: (JSON.parse(draft.doubts) as Doubt[]).length,
    leftovers: (JSON.parse(draft.leftovers) as Leftover[]).length,
  };
}

/** One draft beside the text it was read from. */
export async function viewOfDraft(db: Db, describer: Describer, id: string) {
  return viewOf(await requireDraft(db, describer, id));
}

function viewOf({ id, importId, ordinal, positionCode, state, version, ...json }: DescriptionDraft) {
  return {
    ...{ id, importId, ordinal, positionCode, state, version },
    content: JSON.parse(json.content) as DraftContent,
    original: JSON.parse(json.original) as { rows: SourceRow[]; uses: Use[] },
    doubts: JSON.parse(json.doubts) as Doubt[],
    leftovers: JSON.parse(json.leftovers) as Leftover[],
  };
}

/** Which description of a position is read: a version of it, and whose, by a body's code. */
interface Asked {
  ban?: number | undefined;
  cua?: string | undefined;
}

/**
 * What is written of a position by a body for its own people, or in common: one version (the latest unless told), what it
 * changed, the list of versions, and who else has written of it.
 */
export async function viewOfDescription(
  db: Db,
  describer: Describer,
  code: string,
  { ban, cua }: Asked = {},
) {
  const position = await findPositionName(db, code, describer.today);
  if (!position) throw new Problem('not-found');
  const whose = await whoseFor(db, describer, code, cua);
  const of = { positionCode: code, unitId: whose.unitId };
  const versions = await listDescriptionVersions(db, of);
  const shown = await findDescription(db, of, ban);
  if (ban !== undefined && !shown) throw new Problem('not-found');
  const before = shown && shown.ordinal > 1 ? await findDescription(db, of, shown.ordinal - 1) : undefined;
  const content = shown ? contentOf(shown) : null;
  const nameOf = namesIn(describer, whose.all);
  return {
    position,
    versions,
    shown: shown ? shown.ordinal : 0,
    content,
    changes: content && before ? compareDescriptions(contentOf(before), content) : [],
    canChange: mayDescribe(describer, of.unitId),
    /** The body whose it is; null: common. */
    of: nameOf(whose.unitId),
    /** Who has written of the position, and whose the reader may begin. */
    all: whose.all.map((unitId) => ({ of: nameOf(unitId), canChange: mayDescribe(describer, unitId) })),
    /** What a first version begins with: what is common, or the position's name. */
    blank: await blankOf(db, code, position.name),
  };
}

/** The code and name of bodies. */
function namesIn({ access }: Describer, unitIds: readonly (string | null)[]) {
  const { tree, versions } = access.organisation;
  const codes = new Map(
    versions.filter(({ unitId }) => unitIds.includes(unitId)).map(({ unitId, code }) => [unitId, code]),
  );
  return (unitId: string | null) =>
    unitId === null ? null : { code: codes.get(unitId) ?? '', name: tree.get(unitId)?.name ?? '' };
}

const contentOf = ({ content }: { content: string }) => JSON.parse(content) as DescriptionContent;

async function blankOf(db: Db, code: string, name: string): Promise<DescriptionContent> {
  const common = await findDescription(db, { positionCode: code, unitId: null });
  return common ? contentOf(common) : { ...emptyContent(), name, code };
}
