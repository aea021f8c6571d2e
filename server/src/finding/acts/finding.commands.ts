import {
  type Db,
  findFinding,
  findFindingStep,
  insertFindingStep,
  inTransaction,
  type StoredFinding,
  type Trx,
} from '@so-viec/db';
import type { Action } from '@so-viec/shared/access/policy';
import { audit } from '../../audit/audit.ts';
import { Problem } from '../../http/problem.ts';
import { tellOfFindingStep } from '../../notice/tell-finding.ts';
import type { Changer } from '../../unit/change/changer.ts';
import { requireFinding } from '../finding-access.ts';

/** What somebody does about a finding. `version` is the one they saw; looking at it needs none. */
export interface FindingAct {
  id: string;
  findingId: string;
  kind: 'seen' | 'answered' | 'mending-asked' | 'closed' | 'reopened';
  version?: number;
  words: string;
}

export interface FindingActed {
  version: number;
  state: string;
}

interface Way {
  action: Action;
  from: readonly string[];
  to: string;
}

const OPEN = ['open', 'answered', 'mending'] as const;

/** Who does it, while the finding is in which states, and what it is then; '' leaves it as it is. */
const WAYS: Readonly<Record<FindingAct['kind'], Way>> = {
  seen: { action: 'finding.answer', from: [...OPEN, 'closed', 'gone'], to: '' },
  answered: { action: 'finding.answer', from: OPEN, to: 'answered' },
  'mending-asked': { action: 'finding.decide', from: ['open', 'answered'], to: 'mending' },
  closed: { action: 'finding.decide', from: OPEN, to: 'closed' },
  reopened: { action: 'finding.decide', from: ['closed'], to: 'open' },
};

/** Does something about a finding: no score changes by it. The same request twice is one. */
export function actOnFinding(db: Db, by: Changer, act: FindingAct): Promise<FindingActed> {
  return inTransaction(db, (trx) => writeAct(trx, by, act));
}

async function writeAct(trx: Trx, by: Changer, act: FindingAct): Promise<FindingActed> {
  const { kind, version, words, id } = act;
  const { action, from, to } = WAYS[kind];
  const finding = requireFinding(by.access, action, await findFinding(trx, act.findingId), by.today);
  if (await isDone(trx, finding, act)) return { version: finding.version, state: finding.state };
  if (!from.includes(finding.state)) throw new Problem('finding-not-open', { current: shown(finding) });
  if (version !== undefined && version !== finding.version) {
    throw new Problem('stale-version', { current: shown(finding) });
  }
  const isAnswering = kind === 'answered' || kind === 'seen';
  const set = {
    ...(to !== '' && { state: to }),
    ...(isAnswering && finding.seenAt === null && { seenAt: by.at }),
  };
  const step = { id, kind, at: by.at, accountId: by.access.actor.accountId, words };
  if (!(await insertFindingStep(trx, finding, set, step))) throw new Problem('stale-version');
  await tellOfFindingStep(trx, step, finding, step);
  const done = { object: 'finding', objectId: finding.id, objectVersion: finding.version + 1 };
  await audit(trx, { at: by.at, accountId: step.accountId }, `finding.${kind}`, done);
  return { version: finding.version + 1, state: to === '' ? finding.state : to };
}

const shown = ({ version, state }: StoredFinding) => ({ version, state });

/** Whether this was written before: looking a second time is no second step; 409 where the id says something else. */
async function isDone(trx: Trx, finding: StoredFinding, { id, kind, words }: FindingAct): Promise<boolean> {
  if (kind === 'seen' && finding.seenAt !== null) return true;
  const known = await findFindingStep(trx, id);
  if (!known) return false;
  if (known.findingId !== finding.id || known.kind !== kind || known.words !== words) {
    throw new Problem('duplicate-id');
  }
  return true;
}
