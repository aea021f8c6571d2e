import {
  applyWrites,
  type Db,
  findAccountByUsername,
  findEdition,
  insertAssessments,
  insertCompetencies,
  inTransaction,
  listPositions,
  listProducts,
  noWrites,
  remarkRows,
  type Schema,
  type Trx,
} from '@so-viec/db';
import { FRAMEWORK } from '@so-viec/shared/competency/framework.data';
import { DEMO_ADMINISTRATOR } from '../../accounts.ts';
import type { Codes } from '../../bulk/codes.ts';
import { EDITION } from '../../fill/organisation.ts';
import type { Story } from '../../story/story.ts';
import { assessmentsOf } from './assessments.ts';
import { formerContent, nextContent } from './editions.ts';
import { requiredOf } from './required.ts';

const FORMER = 'VTVL-2021';
const NEXT = 'VTVL-2027';
const ROWS_AT_ONCE = 1000;

interface With {
  codes: Codes;
  newId: () => string;
}

/** The edition before and the next one, who decided what, and competencies of positions and people. */
export async function insertCatalogueLife(db: Db, story: Story, { codes, newId }: With): Promise<void> {
  const accountId = (await findAccountByUsername(db, DEMO_ADMINISTRATOR))?.id ?? null;
  await inTransaction(db, async (trx) => {
    const present = await findEdition(trx, EDITION);
    if (!present) throw new Error(`no edition ${EDITION}`);
    await nameEvidence(trx, present.id);
    const content = {
      positions: await listPositions(trx, present.id),
      products: await listProducts(trx, present.id),
    };
    const [formerId, nextId] = [newId(), newId()];
    const writes = noWrites();
    writes.inserts.position_catalogue = [formerEdition(formerId), nextEdition(nextId, present.id)];
    const former = formerContent(content, formerId, newId);
    const next = nextContent(content, nextId, newId);
    writes.inserts.position = [...former.positions, ...next.positions];
    writes.inserts.output_product = [...former.products, ...next.products];
    await applyWrites(trx, writes);
    const steps = stepsOf({ formerId, presentId: present.id, nextId });
    await trx
      .insertInto('catalogue_step')
      .values(steps.map((step) => ({ id: newId(), ...step, accountId })))
      .execute();
    await insertLevels(trx, story, { codes, newId, positions: [...content.positions, ...next.positions] });
  });
}

function formerEdition(id: string): Schema['position_catalogue'] {
  const words = { code: FORMER, title: 'Danh mục vị trí việc làm, sản phẩm công việc năm 2021' };
  const life = { fromOn: '2021-01-01', toOn: '2022-12-31', state: 'replaced' };
  const decided = { decision: '842/QĐ-UBND', decidedOn: '2020-12-15' };
  return { id, ...words, ...decided, ...life, copiedFromId: null, version: 2 };
}

function nextEdition(id: string, copiedFromId: string): Schema['position_catalogue'] {
  const words = { code: NEXT, title: 'Danh mục năm 2027 theo Nghị định 361/2025' };
  const life = { fromOn: '2027-01-01', toOn: null, state: 'draft' };
  return { id, ...words, decision: null, decidedOn: null, ...life, copiedFromId, version: 1 };
}

type Step = Omit<Schema['catalogue_step'], 'id' | 'accountId' | 'note'>;

function stepsOf(ids: Record<'formerId' | 'presentId' | 'nextId', string>): Step[] {
  const step = (
    catalogueId: string,
    sequence: number,
    kind: string,
    on: string | null,
    at: string,
  ): Step => ({
    ...{ catalogueId, sequence, kind, on, at },
  });
  const { formerId, presentId, nextId } = ids;
  return [
    step(formerId, 1, 'draft', null, '2020-10-05T02:10:00.000Z'),
    step(formerId, 2, 'in-force', '2021-01-01', '2020-12-16T03:00:00.000Z'),
    step(presentId, 1, 'draft', null, '2022-09-12T01:40:00.000Z'),
    step(formerId, 3, 'replaced', '2023-01-01', '2022-12-21T08:15:00.000Z'),
    step(presentId, 2, 'in-force', '2023-01-01', '2022-12-21T08:15:00.000Z'),
    step(nextId, 1, 'draft', null, '2026-10-19T07:30:00.000Z'),
  ];
}

/** Documents are proved by their number, dossiers by a link to the system that holds them. */
async function nameEvidence(trx: Trx, catalogueId: string): Promise<void> {
  const kinds = { number: ['văn bản', 'báo cáo', 'kế hoạch', 'quyết định', 'tờ trình'], link: ['hồ sơ'] };
  for (const [evidenceKind, measures] of Object.entries(kinds)) {
    const named = await trx
      .updateTable('output_product')
      .set({ evidenceKind })
      .where('catalogueId', '=', catalogueId)
      .where('measure', 'in', measures)
      .returning('id')
      .execute();
    await remarkRows(trx, 'output_product', named);
  }
}

type Levels = With & { positions: Schema['position'][] };

async function insertLevels(trx: Trx, story: Story, { codes, newId, positions }: Levels): Promise<void> {
  const ids = new Map(FRAMEWORK.map(({ code }) => [code, newId()]));
  const idOf = (code: string) => ids.get(code) ?? '';
  await insertCompetencies(
    trx,
    FRAMEWORK.map(({ code, group, name, meaning }, ordinal) => ({
      ...{ id: idOf(code), code, group, ordinal, name, meaning, version: 1 },
    })),
    FRAMEWORK.flatMap(({ code, levels }) =>
      levels.map((text, i) => ({ competencyId: idOf(code), level: i + 1, text })),
    ),
  );
  const required = requiredOf(positions, idOf);
  await inChunks(required, (rows) => trx.insertInto('position_competency').values(rows).execute());
  const codeOf = new Map(positions.map(({ id, code }) => [id, code]));
  const byCode = Map.groupBy(
    required.filter(({ positionId }) => codes.positions.get(codeOf.get(positionId) ?? '') === positionId),
    ({ positionId }) => codeOf.get(positionId) ?? '',
  );
  const assessments = assessmentsOf({ story, codes, required: byCode, newId });
  await insertAssessments(trx, assessments);
}

async function inChunks<R>(rows: R[], insert: (rows: R[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) await insert(rows.slice(i, i + ROWS_AT_ONCE));
}
