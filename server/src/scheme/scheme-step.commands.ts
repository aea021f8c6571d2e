import {
  type Db,
  findScheme,
  findSchemeStep,
  insertSchemeStep,
  inTransaction,
  listSchemeFiles,
  listSchemeSteps,
  listSchemes,
  lockBody,
  type Scheme,
  type SchemeMarks,
  type Trx,
} from '@so-viec/db';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { type CivilDay, maxDay } from '@so-viec/shared/civil-day/civil-day';
import { newId } from '@so-viec/shared/id/uuidv7';
import { afterStep } from '@so-viec/shared/scheme/after-step';
import {
  mayTake,
  type SchemeStepKind,
  STEP_RULES,
  stateOn,
  type TakenStep,
} from '@so-viec/shared/scheme/scheme.rules';
import type { SchemeStepInput } from '@so-viec/shared/scheme/scheme.schema';
import { isDated, problemsOfStep, SETS_FORCE } from '@so-viec/shared/scheme/step.rules';
import { audit } from '../audit/audit.ts';
import { Problem } from '../http/problem.ts';
import { isRepeated } from '../http/repeated.ts';
import { requireScheme, type SchemeWriter, standingTo } from './scheme-access.ts';

/** A step somebody wants to take. */
interface Wanted {
  schemeId: string;
  kind: TakenStep;
  input: SchemeStepInput;
}

type StepWriter = SchemeWriter & { calendar: Calendar };

/** Takes a dossier one step on. The same step sent twice is taken once. */
export function takeSchemeStep(db: Db, writer: StepWriter, wanted: Wanted): Promise<Scheme> {
  return inTransaction(db, (trx) => takeStep(trx, writer, wanted));
}

async function takeStep(trx: Trx, writer: StepWriter, wanted: Wanted): Promise<Scheme> {
  const { schemeId, kind, input } = wanted;
  const scheme = await lockScheme(trx, writer, wanted);
  if (await isTaken(trx, wanted)) return scheme;
  if (scheme.version !== input.version) throw new Problem('stale-version', { current: scheme });
  await refuseNotOpen(trx, writer, scheme, kind);
  const former = SETS_FORCE.includes(kind) ? await findFormer(trx, scheme) : undefined;
  await refuseIncomplete(trx, writer, { scheme, wanted, former });
  const { state, happenedOn, dueOn, marks } = afterStep(kind, input, writer);
  const { text, decision } = input;
  const step = {
    id: input.id,
    kind,
    state,
    happenedOn,
    dueOn,
    text,
    decision: marks.decision ? decision : '',
  };
  const after = await write(trx, writer, scheme, step, marks);
  const reason = kind === 'force-change' ? text : '';
  if (former) await replace(trx, writer, former, { by: scheme.id, on: happenedOn, text: reason });
  await audit(trx, { at: writer.at, accountId: writer.access.actor.accountId }, `scheme.${kind}`, {
    object: 'scheme',
    objectId: schemeId,
    objectVersion: after.version,
  });
  return after;
}

async function lockScheme(trx: Trx, { access }: SchemeWriter, { schemeId, kind }: Wanted): Promise<Scheme> {
  const found = await findScheme(trx, schemeId);
  if (!found) throw new Problem('not-found');
  requireScheme(access, STEP_RULES[kind].by === 'body' ? 'scheme.write' : 'scheme.appraise', found.unitId);
  await lockBody(trx, found.unitId);
  return (await findScheme(trx, schemeId)) ?? found;
}

/** What a step is known by when it is sent again; on a day without one typed it was taken on the first day it was sent. */
async function isTaken(trx: Trx, { schemeId, kind, input }: Wanted): Promise<boolean> {
  const { id, text, decision, on } = input;
  const dated = isDated(kind) && on !== null && { happenedOn: on };
  const said = { schemeId, kind, text, ...(kind === 'approval' && { decision }), ...dated };
  return isRepeated(await findSchemeStep(trx, id), said);
}

async function refuseNotOpen(trx: Trx, writer: SchemeWriter, scheme: Scheme, kind: TakenStep): Promise<void> {
  const standing = await standingTo(trx, writer, scheme);
  if (STEP_RULES[kind].by === 'appraiser' && !standing.mayAppraise) throw new Problem('appraises-own');
  const state = stateOn({ ...scheme, replacedOn: null }, writer.today);
  if (!mayTake(kind, state, standing)) throw new Problem('scheme-step-not-open', { current: scheme });
}

/**
 * Steps whose day runs from another than the last: a decision is signed after the dossier came, though its appraisal may
 * be written down later; a day of force that is mended forgets the wrong one.
 */
const AFTER: Partial<Record<TakenStep, SchemeStepKind>> = {
  approval: 'submission',
  'force-change': 'approval',
};

async function refuseIncomplete(
  trx: Trx,
  { today, access }: SchemeWriter,
  { scheme, wanted, former }: { scheme: Scheme; wanted: Wanted; former: Scheme | undefined },
): Promise<void> {
  if (wanted.kind === 'submission' && (await listSchemeFiles(trx, scheme.id)).length === 0) {
    throw new Problem('scheme-file-missing', { fields: [{ path: 'file', code: 'scheme-file-missing' }] });
  }
  const steps = await listSchemeSteps(trx, scheme.id);
  const after = AFTER[wanted.kind];
  const before = after ? steps.findLast(({ kind }) => kind === after) : steps.at(-1);
  const notBefore = maxDay(before?.happenedOn ?? '', former?.inForceOn ?? '');
  const notAfter = access.organisation.tree.get(scheme.unitId)?.toOn ?? null;
  const fields = problemsOfStep(wanted.kind, wanted.input, {
    ...{ today, notBefore, notAfter },
    current: scheme.inForceOn,
  });
  if (fields.length > 0) throw new Problem('scheme-step-incomplete', { fields });
}

/** The dossier of the same kind that is in force in the body until another one is: still, or until this one, whose day is mended. */
async function findFormer(trx: Trx, { id, unitId, kind }: Scheme): Promise<Scheme | undefined> {
  const ofBody = await listSchemes(trx, [unitId]);
  return ofBody.find(
    (other) =>
      other.replacedById === id || (other.id !== id && other.kind === kind && other.state === 'in-force'),
  );
}

type NewStep = Parameters<typeof insertSchemeStep>[2];
type StepSaid = Pick<NewStep, 'id' | 'kind' | 'happenedOn' | 'dueOn' | 'text' | 'decision'> & {
  state: Scheme['state'];
};

async function write(
  trx: Trx,
  { access, at }: SchemeWriter,
  scheme: Scheme,
  said: StepSaid,
  marks: SchemeMarks,
): Promise<Scheme> {
  const sequence = scheme.stepCount + 1;
  const step: NewStep = { ...said, schemeId: scheme.id, sequence, at, accountId: access.actor.accountId };
  const isCurrent = await insertSchemeStep(trx, scheme, step, marks);
  if (!isCurrent) throw new Problem('stale-version', { current: scheme });
  const { state, dueOn } = said;
  return { ...scheme, ...marks, state, dueOn, stepCount: sequence, version: scheme.version + 1 };
}

async function replace(
  trx: Trx,
  writer: SchemeWriter,
  former: Scheme,
  { by, on, text }: { by: string; on: CivilDay; text: string },
): Promise<void> {
  const said = { id: newId(), kind: 'replacement', state: 'replaced', happenedOn: on } as const;
  await write(trx, writer, former, { ...said, dueOn: null, text, decision: '' }, { replacedById: by });
  const actor = { at: writer.at, accountId: writer.access.actor.accountId };
  await audit(trx, actor, 'scheme.replacement', { object: 'scheme', objectId: former.id, detail: { by } });
}
