import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../../lib/format.ts';
import { Problem } from '../../../lib/problem.ts';
import { fieldText, problemText } from '../../../lib/problem-text.ts';
import type { Choices, PlanView } from '../queries.ts';
import { COLUMN_OF, type Column, freshRow, type RowDraft, readRow, rowDraftOf } from './row-draft.ts';
import { usePlan } from './use-plan.ts';

export type RowRefusals = Partial<Record<Column, string>> & { whole?: string; reason?: string };

/** The row being edited, kept until it is saved; going to another row saves it. */
export function usePlanRows(view: PlanView, choices: Choices) {
  const { t } = useTranslation();
  const { write, remove } = usePlan(view);
  const [draft, setDraft] = useState<RowDraft>();
  const [refusals, setRefusals] = useState<RowRefusals>({});
  const [said, say] = useState('');

  /** Saves the row being edited; whether it was taken. */
  async function save(): Promise<boolean> {
    if (!draft) return true;
    const known = view.rows.find(({ id }) => id === draft.id);
    if (known && JSON.stringify(rowDraftOf(known)) === JSON.stringify(draft)) return true;
    const read = readRow(draft, productsOf(draft.post, choices));
    if ('missing' in read) return refuse(textsOf(t, read.missing));
    try {
      await write.mutateAsync([read.row]);
    } catch (error) {
      return refuse(refusalsOf(t, error));
    }
    setRefusals({});
    say(t('tasks.plan.saved', { count: 1, time: clockTime(new Date().toISOString()) }));
    return true;
  }

  function refuse(texts: RowRefusals): false {
    setRefusals(texts);
    if (draft) say(t('tasks.plan.mend', { n: numberOf(view, draft.id) }));
    return false;
  }

  return {
    draft,
    refusals,
    said,
    isPending: write.isPending,
    change: (to: Partial<RowDraft>) => setDraft((before) => before && { ...before, ...to }),
    async edit(next: RowDraft | undefined): Promise<boolean> {
      if (draft && next?.id === draft.id) return true;
      if (!(await save())) return false;
      setDraft(next);
      setRefusals({});
      return true;
    },
    fresh: () =>
      freshRow(draft?.post ?? view.rows.at(-1)?.cadreId.concat(' ', view.rows.at(-1)?.unitId ?? '') ?? ''),
    giveUp() {
      setDraft(undefined);
      setRefusals({});
      say('');
    },
    remove(row: { id: string; version: number }) {
      if (draft?.id === row.id) setDraft(undefined);
      remove.mutate(row);
    },
    removeError: remove.error ? problemText(t, remove.error) : undefined,
  };
}

/** The number of a row as the table shows it; a new one stands last. */
function numberOf({ rows }: PlanView, id: string): number {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? rows.length + 1 : at + 1;
}

export type PlanRows = ReturnType<typeof usePlanRows>;

/** The products that somebody in this post may be given. */
export function productsOf(post: string, { posts, products }: Choices) {
  const held = posts.find(({ cadreId, unitId }) => `${cadreId} ${unitId}` === post);
  return products.filter(({ positionId }) => positionId === null || !held || positionId === held.positionId);
}

function textsOf(t: TFunction, missing: Partial<Record<Column, string>>): RowRefusals {
  return Object.fromEntries(
    Object.entries(missing).map(([column, key]) => [column, t(key as 'field.missing')]),
  );
}

function refusalsOf(t: TFunction, error: unknown): RowRefusals {
  const fields = error instanceof Problem ? error.fields : [];
  const unsaid = fields.find(({ path }) => /(^|\.)reason$/.test(path));
  if (unsaid) return { reason: fieldText(t, unsaid) };
  const found = fields.flatMap((field) => {
    const column = COLUMN_OF[field.path.replace(/^rows\.\d+\./, '')];
    return column ? [[column, fieldText(t, field)] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : { whole: problemText(t, error) };
}
