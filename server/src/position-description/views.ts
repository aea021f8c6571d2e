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
import { type Describer, mayDescribe, owns } from './describer.ts';
import { requireDraft } from './draft.commands.ts';
import { isReady } from './take-all.commands.ts';

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

/** What is written of a position: one version (the latest unless told), what it changed, and the list of versions. */
export async function viewOfDescription(db: Db, describer: Describer, code: string, ordinal?: number) {
  const position = await findPositionName(db, code, describer.today);
  if (!position) throw new Problem('not-found');
  const versions = await listDescriptionVersions(db, code);
  const shown = await findDescription(db, code, ordinal);
  if (ordinal !== undefined && !shown) throw new Problem('not-found');
  const before = shown && shown.ordinal > 1 ? await findDescription(db, code, shown.ordinal - 1) : undefined;
  const content = shown ? (JSON.parse(shown.content) as DescriptionContent) : null;
  const canChange = await mayDescribe(db, describer, code);
  return {
    position,
    versions,
    shown: shown ? shown.ordinal : 0,
    content,
    changes:
      content && before ? compareDescriptions(JSON.parse(before.content) as DescriptionContent, content) : [],
    canChange,
    /** Theirs to describe but for people of other bodies who hold it: then central personnel does. */
    isShared: !canChange && describer.access.couldEver('description.change'),
    blank: { ...emptyContent(), name: position.name, code: position.code },
  };
}
