import { todayIn } from '@so-viec/shared/civil-day/civil-day';
import { packOf } from '@so-viec/shared/review/pack/rule-pack.rules';
import { after } from '../steps/reviewed.ts';
import type { DraftDay } from '../work/draft.ts';
import { type Codes, known } from './codes.ts';
import type { DemoInserts } from './inserts.ts';
import type { addLine } from './line-rows.ts';

interface StoryContext {
  inserts: DemoInserts;
  codes: Codes;
  day: DraftDay;
  stepIds: string[];
  newId: () => string;
}

type Delivered = ReturnType<typeof addLine>;
type Output = NonNullable<Delivered>;
type Said = { degree: number; reason: string };

const IN_FULL: Said = { degree: 100, reason: '' };
/** Seconds until a fault is mended, and until that is looked at. */
const [MENDED_AFTER, TAKEN_AFTER] = [1260, 1500];

/** Each handing in of a day's products with its submissions, and what the last step said if it accepted them. */
export function addStory(context: StoryContext, outputs: readonly Delivered[]): void {
  const { codes, day, stepIds } = context;
  const cadre = known(codes.cadres, day.cadreCode);
  const pack = packOf(cadre.kind, day.on);
  for (const [i, output] of outputs.entries()) {
    if (!output || output.deliveredOn === null) continue;
    // Months before the decree are history: their first delivery needs no row.
    if (pack.controls !== 'degree') addDeliveries(context, output);
    const step = day.steps.at(-1);
    if (!step || day.state !== 'accepted') continue;
    const said = step.degrees.get(i) ?? IN_FULL;
    const of = {
      at: step.at,
      dayStepId: stepIds.at(-1) ?? null,
      accountId: known(codes.cadres, step.by).accountId,
    };
    if (pack.controls === 'degree') addDegree(context, output, of, said);
    else addFindings(context, output, of, said);
  }
}

/** One for each submission; what was returned was taken back with it. */
function addDeliveries({ inserts, codes, day, stepIds, newId }: StoryContext, output: Output): void {
  const { accountId } = known(codes.cadres, day.cadreCode);
  let sequence = 0;
  for (const [i, step] of day.steps.entries()) {
    if (step.kind !== 'submission') continue;
    sequence += 1;
    const back = day.steps[i + 1];
    inserts.output_delivery.push({
      ...{ id: newId(), outputId: output.id, sequence, deliveredOn: day.on, quantity: output.quantity },
      ...{ dueOn: null, dayStepId: stepIds[i] ?? null, at: step.at, accountId, note: '' },
      withdrawnAt: back && back.kind !== 'acceptance' ? back.at : null,
    });
  }
}

interface Of {
  at: string;
  dayStepId: string | null;
  accountId: string | null;
}

function addDegree(context: StoryContext, output: Output, of: Of, { degree, reason }: Said): void {
  addCheck(context, output, of, { kind: 'accepted', degree, reason });
  decide(output, degree);
}

/**
 * By the decree: what was worth 75 % is late, what was worth 50 % failed once, was mended and handed in again soon;
 * what was worth nothing waits for its person.
 */
function addFindings(context: StoryContext, output: Output, of: Of, { degree, reason }: Said): void {
  if (degree >= 75) {
    addCheck(context, output, of, { kind: 'accepted', degree: 100, reason: '' });
    if (degree === 75) addCheck(context, output, of, { kind: 'delay', degree: null, reason: '' });
    decide(output, 100);
    return;
  }
  addCheck(context, output, of, { kind: 'fault', degree: null, reason });
  output.standing = 'fault';
  output.version = (output.version ?? 1) + 1;
  if (degree > 0 && output.workDayId) mend(context, output, of);
}

function mend(context: StoryContext, output: Output, of: Of): void {
  const { inserts, codes, day, newId } = context;
  const { accountId } = known(codes.cadres, day.cadreCode);
  const again = after(of.at, MENDED_AFTER);
  const sequence = day.steps.filter(({ kind }) => kind === 'submission').length + 1;
  inserts.output_delivery.push({
    ...{
      id: newId(),
      outputId: output.id,
      sequence,
      deliveredOn: todayIn(new Date(again)),
      quantity: output.quantity,
    },
    ...{
      dueOn: null,
      dayStepId: null,
      at: again,
      accountId,
      note: 'Đã bổ sung theo góp ý',
      withdrawnAt: null,
    },
  });
  const taken = { ...of, at: after(again, TAKEN_AFTER), dayStepId: null };
  addCheck(context, output, taken, { kind: 'accepted', degree: 100, reason: '' });
  output.version = (output.version ?? 1) + 1;
  decide(output, 100);
}

function decide(output: Output, degree: number): void {
  output.degree = degree;
  output.standing = degree > 0 ? 'accepted' : 'fault';
  output.version = (output.version ?? 1) + 1;
}

function addCheck(
  { inserts, newId }: StoryContext,
  { id, quantity }: Output,
  of: Of,
  said: { kind: string; degree: number | null; reason: string },
): void {
  inserts.output_check.push({
    ...{ id: newId(), outputId: id, dayStepId: of.dayStepId, at: of.at, accountId: of.accountId },
    ...{ ...said, quantity, deliveryId: null, ofCheckId: null },
  });
}
