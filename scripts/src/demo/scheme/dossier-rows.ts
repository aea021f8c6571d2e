import { createHash } from 'node:crypto';
import type { Schema } from '@so-viec/db';
import type { Calendar } from '@so-viec/shared/calendar/calendar.rules';
import { afterStep } from '@so-viec/shared/scheme/after-step';
import { FILES_IN, STEP_RULES } from '@so-viec/shared/scheme/scheme.rules';
import { foldText } from '@so-viec/shared/text/fold';
import { paperOf } from './paper.ts';
import type { PlannedDossier, PlannedStep } from './plan-dossier.ts';

/** What a dossier is in the database. */
export interface DossierRows {
  scheme: Schema['scheme'];
  steps: Schema['scheme_step'][];
  files: { stored: Schema['stored_file']; link: Schema['scheme_file'] }[];
}

interface Ids {
  newId: () => string;
  unitId: string;
  campaignId: string;
  /** Who acts for the body, and for those who appraise. */
  accounts: { body: string | null; appraiser: string | null };
}

/** The rows that the commands of real use write when these steps are taken one after the other. */
export function rowsOfDossier(plan: PlannedDossier, ids: Ids, calendar: Calendar): DossierRows {
  const [first] = plan.steps;
  if (!first) throw new Error(`${plan.bodyCode} has no first step`);
  const { newId, unitId, campaignId, accounts } = ids;
  const { kind, title } = plan;
  let scheme: Schema['scheme'] = {
    ...{ id: newId(), unitId, kind, title, titleFold: foldText(title), note: '', campaignId, state: 'draft' },
    ...{ stepCount: 0, dueOn: null, decision: '', decidedOn: null, inForceOn: null, replacedById: null },
    ...{ createdAt: first.at, accountId: accounts.body, version: 0 },
  };
  const rows: DossierRows = { scheme, steps: [], files: [] };
  for (const step of plan.steps) {
    const { marks, ...after } = afterStep(step.kind, step, { calendar, today: step.day });
    const { state, dueOn } = after;
    const [sequence, version] = [scheme.stepCount + 1, scheme.version + 1];
    scheme = { ...scheme, ...marks, state, dueOn, stepCount: sequence, version };
    rows.steps.push({
      ...{ id: newId(), schemeId: scheme.id, sequence, kind: step.kind, ...after, at: step.at },
      ...{ text: step.text, decision: marks.decision ?? '', accountId: accountOf(step, accounts) },
    });
    const file = fileAfter(plan, step, scheme, ids);
    if (file) rows.files.push(file);
  }
  return { ...rows, scheme };
}

function accountOf({ kind }: PlannedStep, accounts: Ids['accounts']): string | null {
  return STEP_RULES[kind].by === 'body' ? accounts.body : accounts.appraiser;
}

/** The dossier itself comes with the draft, what was asked for right before the answer. */
function fileAfter(
  plan: PlannedDossier,
  { kind, at }: PlannedStep,
  scheme: Schema['scheme'],
  { newId, accounts }: Ids,
): DossierRows['files'][number] | undefined {
  if (kind !== 'creation' && kind !== 'additions-request') return undefined;
  const isAnswer = kind === 'additions-request';
  const isAnswered = plan.steps.some((step) => step.kind === 'additions-answer');
  if (isAnswer && !isAnswered) return undefined;
  const content = paperOf(`${isAnswer ? 'Bo sung ' : ''}${plan.title}`);
  const stored = {
    ...{
      id: newId(),
      name: isAnswer ? 'Phần bổ sung.pdf' : `${plan.title}.pdf`,
      mediaType: 'application/pdf',
    },
    ...{ size: content.length, sha256: createHash('sha256').update(content).digest('hex'), content },
    ...{ createdAt: at, accountId: accounts.body },
  };
  const role = FILES_IN[isAnswer ? 'additions-requested' : 'draft']?.role ?? 'dossier';
  return { stored, link: { fileId: stored.id, schemeId: scheme.id, role, sequence: scheme.stepCount } };
}
