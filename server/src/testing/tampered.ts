import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  auditKeys,
  beginMarks,
  type Db,
  type Fault,
  insertStoredFile,
  inTransaction,
  rebuildFigures,
  type Trx,
} from '@so-viec/db';
import { insertRows, markAll, type Tampered, tamper } from '@so-viec/db/testing';
import { newId } from '@so-viec/shared/id/uuidv7';
import { sealTrail } from '../audit/trail.ts';
import { verifyTrail } from '../audit/verify.ts';
import { editionInForce } from '../finding/settings/settings-in-force.ts';
import { addJanuary, CLOSING_NOW, closeAll } from './closings.ts';
import type { TestServer } from './index.ts';
import { lineOf, writeLine } from './line.ts';
import { submitDay } from './submitted-day.ts';
import { giveTask, stepTask, taskFor } from './tasks.ts';
import { openSecondOffice } from './transfers.ts';

const TODAY = '2024-02-05';

/** Lines written and mended, a day handed in, a month closed, and the trail of it sealed, outside too. */
export async function livedTrail(server: TestServer): Promise<{ checkpoints: string; end(): void }> {
  server.setNow(CLOSING_NOW);
  const folder = mkdtempSync(join(tmpdir(), 'so-viec-trail-'));
  const place = { keys: [], keysFrom: '', checkpoints: join(folder, 'checkpoints.jsonl') };
  await openSecondOffice(server);
  await addJanuary(server);
  await addReview(server);
  await addHung(server);
  await addAnnualRating(server);
  await addFinding(server);
  await addDevice(server);
  await markAll(server.db);
  await beginMarks(server.db, { isNew: true, at: CLOSING_NOW, id: newId() });
  const seal = () => sealTrail(server.db, place, server.now());
  for (const minutes of [30, 45, 60]) {
    const id = newId();
    const line = lineOf(server, { workedOn: TODAY, minutes });
    await writeLine(server, 'ha.ttt', line, id);
    await writeLine(server, 'ha.ttt', { ...line, minutes: minutes + 15, version: 1 }, id);
  }
  await submitDay(server, 'bao.pq', [{ workedOn: TODAY, minutes: 90 }]);
  const given = await giveTask(server, 'an.nth', taskFor(server, { openedOn: TODAY, dueOn: '2024-02-20' }));
  const { id, version } = given.body;
  await stepTask(server, 'an.nth', [id, 'due-day'], { dueOn: '2024-02-27', reason: 'Chờ số liệu', version });
  await chooseRules(server);
  await findLevel(server);
  await seal();
  await closeAll(server);
  await seal();
  await writeLine(server, 'ha.ttt', lineOf(server, { workedOn: TODAY, minutes: 20 }));
  await seal();
  return { checkpoints: place.checkpoints, end: () => rmSync(folder, { recursive: true, force: true }) };
}

async function addReview({ db, fixture }: TestServer): Promise<void> {
  const { cadreIds, unitIds, positionIds } = fixture;
  const who = { cadreId: cadreIds.ha, unitId: unitIds.ccvc, positionId: positionIds.staff };
  const scored = { resultHundredths: 6800, generalHundredths: 2800, totalHundredths: 9600 };
  const rest = { submittedAt: null, approvedOn: null, appealUntilOn: null, answerDueOn: null };
  await db
    .insertInto('review')
    .values({
      ...{ id: newId(), ...who, period: '2023-12', packId: 'da09-2024', kind: 'staff', state: 'draft' },
      ...{ ...scored, ...rest, faults: null, delays: null, createdAt: CLOSING_NOW, version: 1 },
    })
    .execute();
}

/** A fault, a proof, a delivery and the shares of the product of January. */
async function addHung({ db, fixture }: TestServer): Promise<void> {
  const { id: outputId } = await db.selectFrom('output').select('id').limit(1).executeTakeFirstOrThrow();
  const of = { outputId, at: CLOSING_NOW, accountId: null };
  const said = { dayStepId: null, degree: null, quantity: 1, deliveryId: null, ofCheckId: null };
  await insertRows(db, {
    output_check: [{ id: newId(), ...of, ...said, kind: 'delay', reason: 'Chậm hai ngày', mark: null }],
    output_delivery: [
      {
        ...{ id: newId(), ...of, sequence: 1, deliveredOn: '2024-01-08', quantity: 1, dueOn: '2024-01-06' },
        ...{ dayStepId: null, note: '', withdrawnAt: null },
      },
    ],
  });
  const link = { kind: 'link', fileId: null, url: 'https://vb.tinh.vn/12', name: '12/TTr-SNV' };
  const file = { kind: 'file', fileId: await addFile(db), url: '', name: 'to-trinh.txt' };
  const proofs = [link, file].map((proof) => ({ id: newId(), ...of, ...proof }));
  await db
    .insertInto('evidence')
    .values(proofs.map((proof) => ({ ...proof, removedAt: null, removedBy: null })))
    .execute();
  const { ha, bao } = fixture.cadreIds;
  const shares = [ha, bao].map((cadreId) => ({ outputId, cadreId, shareMilli: 500 }));
  await db.insertInto('output_share').values(shares).execute();
  await inTransaction(db, (trx) => rebuildFigures(trx, '2024-01', '2024-01'));
}

async function addFile(db: Db): Promise<string> {
  const [id, content] = [newId(), Buffer.from('Tờ trình')];
  const sha256 = createHash('sha256').update(content).digest('hex');
  const facts = { name: 'to-trinh.txt', mediaType: 'text/plain', createdAt: CLOSING_NOW, accountId: null };
  const file = { id, ...facts, content, size: content.length, sha256 };
  await inTransaction(db, (trx) => insertStoredFile(trx, file));
  return id;
}

/** Hà's year 2023, rated. */
async function addAnnualRating({ db, fixture }: TestServer): Promise<void> {
  const id = newId();
  const levels = {
    ownLevel: 'good',
    proposedLevel: 'good',
    decidedLevel: 'good',
    decisionNumber: '9/QĐ-SNV',
  };
  const rest = { ownText: '', handling: '', meanHundredths: 8800, appealUntilOn: null, answerDueOn: null };
  const step = { happenedOn: '2023-12-20', at: CLOSING_NOW, accountId: null, number: '', text: '' };
  await insertRows(db, {
    annual_rating: [
      {
        ...{ id, cadreId: fixture.cadreIds.ha, year: 2023, unitId: fixture.unitIds.snv, kind: 'staff' },
        ...{ state: 'decided', ...levels, decidedOn: '2023-12-20', ...rest, stepCount: 2 },
        ...{ createdAt: CLOSING_NOW, version: 3 },
      },
    ],
    rating_step: ['proposed', 'decided'].map((kind, index) => ({
      ...{ id: newId(), ratingId: id, sequence: index + 1, kind, ...step, level: 'good' },
      ...{ fileId: null, detail: '{}' },
    })),
  });
}

/** What a check saw of Hà's December, and Hà answered. */
async function addFinding({ db, fixture }: TestServer): Promise<void> {
  const [id, at] = [newId(), CLOSING_NOW];
  const { cadreIds, unitIds, accountIds } = fixture;
  const { id: settingsId } = await inTransaction(db, (trx) => editionInForce(trx, at));
  const whose = { subjectKind: 'cadre', subjectId: cadreIds.ha, cadreId: cadreIds.ha, unitId: unitIds.ccvc };
  const what = { rule: 'adhoc-heavy', severity: 'look', settingsId, params: '{}', entryIds: '[]' };
  const times = { foundAt: at, headFromOn: '2024-02-06', seenAt: at, changedAt: at };
  await db
    .insertInto('finding')
    .values({
      id,
      month: '2023-12',
      ...whose,
      ...what,
      ...times,
      lineCount: 0,
      state: 'answered',
      version: 2,
    })
    .execute();
  const step = { findingId: id, at, words: '' };
  await db
    .insertInto('finding_step')
    .values([
      { ...step, id: newId(), sequence: 1, kind: 'found', accountId: null },
      { ...step, id: newId(), sequence: 2, kind: 'answered', accountId: accountIds.ha, words: 'Trực đêm' },
    ])
    .execute();
}

/** The auditor, who signs in nowhere here, has a device, and a code on paper. */
async function addDevice({ db, fixture }: TestServer): Promise<void> {
  const of = { accountId: fixture.accountIds.son, createdAt: CLOSING_NOW, secret: 'sealed' };
  await db
    .insertInto('second_factor')
    .values({ id: newId(), ...of, lastStep: 1, confirmedAt: CLOSING_NOW, endedAt: null })
    .execute();
  await db
    .insertInto('recovery_code')
    .values({ id: newId(), ...of, handle: 'KHBR', usedAt: null })
    .execute();
}

/** The office chooses how results are capped from December on, and chooses otherwise. */
async function chooseRules(server: TestServer): Promise<void> {
  const packs = { official: null, 'public-employee': null, worker: null };
  for (const [version, capMode] of ['total70', 'perRatio100'].entries())
    await server.as('phuc.nv').put('/api/units/SNV/rules/2024-12', { version, packs, capMode });
}

/** Hà is found at a level of the first competency there is. */
async function findLevel(server: TestServer): Promise<void> {
  const head = server.as('an.nth');
  const { body } = await head.get<{ competencies: { id: string }[] }>('/api/competencies');
  const levels = [{ id: newId(), competencyId: body.competencies[0]?.id, level: 3 }];
  await head.post('/api/cadre-competencies/CB-HA', { on: TODAY, note: '', levels });
}

class Undo extends Error {}

/** Does one thing to the database as somebody who holds it could, looks what `sv verify` says first, and undoes it. */
export async function tamperOnce(
  db: Db,
  checkpoints: string,
  kind: string,
  draw: (below: number) => number,
): Promise<{ done: Tampered; first: Fault | undefined }> {
  auditKeys(db);
  let seen: { done: Tampered; first: Fault | undefined } | undefined;
  const look = async (trx: Trx) => {
    const done = await tamper(trx, kind, draw);
    const { faults } = await verifyTrail(trx, checkpoints);
    seen = { done, first: faults[0] };
    throw new Undo();
  };
  await db
    .transaction()
    .execute(look)
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  if (!seen) throw new Error('Nothing was done.');
  return seen;
}

/** Whether the first fault lies where something was done. */
export function isPlaced({ tables, seq, ids }: Tampered, first: Fault | undefined): boolean {
  if (!first || !tables.includes(first.table)) return false;
  if (seq !== undefined && first.seq !== seq) return false;
  return ids === undefined || ids.includes(first.id ?? '');
}
