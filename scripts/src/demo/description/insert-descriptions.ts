import {
  type Db,
  descriptionDraftOf,
  findAccountByUsername,
  findUnitIdByCode,
  insertDescription,
  insertDescriptionImport,
  insertProductProposals,
  inTransaction,
  listKnownProductNames,
  listPositionNames,
  type Trx,
} from '@so-viec/db';
import type { DescriptionContent } from '@so-viec/shared/position-description/position-description.schema';
import { understand } from '@so-viec/shared/position-description/read/understand';
import { matchPosition } from '@so-viec/shared/position-description/take/match-position.rules';
import { proposeProducts } from '@so-viec/shared/position-description/take/propose-products.rules';
import type { PositionSpec } from '../catalogue/positions/position-spec.ts';
import { POSITIONS } from '../catalogue/positions/positions.ts';
import type { Story } from '../story/story.ts';
import { contentOf } from './content.ts';
import { unevenRows } from './uneven-file.ts';

const BODY = 'SNV';
const OFFICER = 'tam.dtt';
const FILE = 'Bản mô tả công việc Sở Nội vụ 2024.docx';
/** State bodies had their descriptions by 30 June 2024. */
const WRITTEN_AT = '2024-06-24T02:15:00.000Z';
const READ_AT = '2024-06-27T03:40:00.000Z';
const WRITTEN = 8;
const IN_FILE = 4;

interface By {
  accountId: string | null;
  unitId: string | null;
  newId: () => string;
}

/** Descriptions of some positions of a body, and a Word file of others that waits to be looked at. */
export async function insertDescriptions(db: Db, story: Story, newId: () => string): Promise<void> {
  const body = story.bodies.find(({ code }) => code === BODY);
  const codes = new Set(body?.divisions.flatMap(({ positions }) => positions));
  const positions = POSITIONS.filter(({ code }) => codes.has(code));
  const accountId = (await findAccountByUsername(db, OFFICER))?.id ?? null;
  const unitId = (await findUnitIdByCode(db, BODY)) ?? null;
  const by = { accountId, unitId, newId };
  const contents = positions.map((position: PositionSpec) => contentOf(position, 'Sở Nội vụ'));
  const known = await listPositionNames(db, READ_AT.slice(0, 10));
  await inTransaction(db, async (trx) => {
    for (const content of contents.slice(0, WRITTEN)) await insertWritten(trx, by, content);
    const inFile = contents.slice(WRITTEN, WRITTEN + IN_FILE);
    if (inFile.length > 0) await insertFile(trx, by, { inFile, known });
  });
}

async function insertWritten(
  trx: Trx,
  { accountId, unitId, newId }: By,
  content: DescriptionContent,
): Promise<void> {
  const id = newId();
  const positionCode = content.code;
  const row = { id, positionCode, unitId, ordinal: 1, content: JSON.stringify(content), draftId: null };
  await insertDescription(trx, {
    ...row,
    accountId,
    note: 'Bản đầu theo Đề án vị trí việc làm 2024',
    createdAt: WRITTEN_AT,
  });
  const proposed = proposeProducts(content, await listKnownProductNames(trx, positionCode));
  const open = { state: 'open', settledAt: null, accountId: null, version: 1 };
  await insertProductProposals(
    trx,
    proposed.map((proposal, i) => ({
      ...{ ...proposal, ...open, id: newId(), positionCode },
      ...{ descriptionId: id, ordinal: i + 1 },
    })),
  );
}

type Known = Awaited<ReturnType<typeof listPositionNames>>;

async function insertFile(
  trx: Trx,
  { accountId, unitId, newId }: By,
  { inFile, known }: { inFile: DescriptionContent[]; known: Known },
): Promise<void> {
  const { descriptions, leftovers } = understand(unevenRows(inFile));
  const importId = newId();
  const drafts = descriptions.map((found, i) => {
    const positionCode = matchPosition(known, found.content) ?? null;
    return descriptionDraftOf(found, { id: newId(), importId, ordinal: i + 1, positionCode });
  });
  const read = { id: importId, unitId, accountId, createdAt: READ_AT };
  const file = { ...read, fileName: FILE, size: 184_320, sha256: 'demo' };
  await insertDescriptionImport(trx, { ...file, leftovers: JSON.stringify(leftovers) }, drafts);
}
