import {
  type Db,
  type Evidence,
  insertEvidence,
  inTransaction,
  listEvidence,
  markEvidenceRemoved,
  type OutputWithNames,
  type Trx,
  touchOutput,
} from '@so-viec/db';
import { EVIDENCE_LIMIT, type EvidenceLinkInput } from '@so-viec/shared/output/output.schema';
import { type CheckedFile, storeFile } from '../../file/store-file.ts';
import { Problem } from '../../http/problem.ts';
import { isRepeated } from '../../http/repeated.ts';
import { refuseSecretOutput } from '../../work-entry/secret/secret-door.ts';
import { lockOutput, type OutputActor } from '../output-access.ts';
import { traceOutput } from '../settle-output.ts';

/** Puts a checked file beside one's product. The same file sent twice, by its id or its content, is there once. */
export function addEvidenceFile(
  db: Db,
  actor: OutputActor,
  outputId: string,
  file: CheckedFile,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const output = await lockOutput(trx, actor, 'output.write', outputId);
    const there = standing(await listEvidence(trx, outputId));
    if (there.some(({ sha256, name }) => sha256 === file.sha256 && name === file.name)) return;
    const by = { at: actor.at, accountId: actor.access.actor.accountId };
    if (!(await storeFile(trx, by, file))) throw new Problem('duplicate-id');
    const proof = { id: file.id, kind: 'file', fileId: file.id, url: '', name: file.name };
    await add(trx, actor, output, there, { ...proof, sha256: file.sha256 });
  });
}

/** Puts an https address beside one's product. The same address twice is there once. */
export function addEvidenceLink(
  db: Db,
  actor: OutputActor,
  outputId: string,
  { id, url, name }: EvidenceLinkInput,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const output = await lockOutput(trx, actor, 'output.write', outputId);
    const all = await listEvidence(trx, outputId);
    if (
      isRepeated(
        all.find((known) => known.id === id),
        { url, name },
      )
    )
      return;
    if (standing(all).some((known) => known.url === url)) return;
    await add(trx, actor, output, standing(all), { id, kind: 'link', fileId: null, url, name });
  });
}

const standing = (all: readonly Evidence[]): Evidence[] => all.filter(({ removedAt }) => removedAt === null);

interface Proof {
  id: string;
  kind: string;
  fileId: string | null;
  url: string;
  name: string;
  /** The sum of its file. */
  sha256?: string;
}

async function add(
  trx: Trx,
  actor: OutputActor,
  output: OutputWithNames,
  there: readonly Evidence[],
  { sha256, ...proof }: Proof,
): Promise<void> {
  await refuseSecretOutput(trx, output.id);
  if (there.length >= EVIDENCE_LIMIT) {
    throw new Problem('evidence-too-many', { params: { limit: EVIDENCE_LIMIT } });
  }
  const { accountId } = actor.access.actor;
  await insertEvidence(trx, {
    ...proof,
    outputId: output.id,
    at: actor.at,
    accountId,
    removedAt: null,
    removedBy: null,
  });
  // Who accepted it did not see this: whoever decides on from here has it before them.
  if (output.standing === 'accepted') await touchOutput(trx, output.id);
  const file = sha256 !== undefined && { file: proof.fileId, sha256 };
  await traceOutput(trx, actor, output.id, {
    name: 'output.evidence',
    detail: { evidence: proof.id, ...file },
  });
}

/** Takes a proof away until the product is accepted; who brought it and who took it stays on its page. Twice is once. */
export function removeEvidence(
  db: Db,
  actor: OutputActor,
  { outputId, evidenceId }: { outputId: string; evidenceId: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const output = await lockOutput(trx, actor, 'output.write', outputId);
    const proof = (await listEvidence(trx, outputId)).find(({ id }) => id === evidenceId);
    if (!proof) throw new Problem('not-found');
    if (proof.removedAt !== null) return;
    if (output.standing === 'accepted') throw new Problem('output-accepted');
    const { at, access } = actor;
    await markEvidenceRemoved(trx, { id: proof.id, removedAt: at, removedBy: access.actor.accountId });
    const act = { name: 'output.evidence-drop', detail: { evidence: proof.id } };
    await traceOutput(trx, actor, outputId, act);
  });
}
