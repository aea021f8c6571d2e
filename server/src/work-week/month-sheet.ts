import {
  type Db,
  getCadreName,
  listAssignments,
  listEntriesOfDays,
  listOutputsOf,
  listWorkDays,
} from '@so-viec/db';
import { firstDayOf, lastDayOf } from '@so-viec/shared/civil-day/civil-day';
import { bodyOf, treeOf } from '@so-viec/shared/unit/tree.rules';
import { ids } from '../work-day/day-view.ts';
import { type EntryView, viewOfEntry } from '../work-entry/entry-view.ts';
import { type MonthAsked, viewOfMonth } from './month-view.ts';

/** A person's month to be printed and signed: who they are, as their unit stood that month, and each day with its work. */
export async function sheetOfMonth(db: Db, asked: MonthAsked) {
  const { access, scope, cadreId, month } = asked;
  const stretch = { fromOn: firstDayOf(month), toOn: lastDayOf(month) };
  const view = await viewOfMonth(db, asked);
  const cadre = await getCadreName(db, cadreId);
  const held = await listAssignments(db, { cadreIds: [cadreId], ...stretch });
  const workDays = await listWorkDays(db, scope, { cadreId, ...stretch });
  const entries = await listEntriesOfDays(db, scope, ids(workDays));
  const outputs = await listOutputsOf(db, ids(entries));
  const tree = treeOf(access.organisation.versions, stretch.fromOn, stretch.toOn);
  const lines = entries.map((entry) => viewOfEntry(entry, outputs));
  return {
    ...view,
    cadre,
    posts: held.map(({ unitId, positionName, title, kind, fromOn, toOn }) => ({
      ...{ positionName, title, kind, fromOn, toOn },
      unitName: tree.get(unitId)?.name ?? '',
      bodyName: tree.get(bodyOf(tree, unitId))?.name ?? '',
    })),
    days: view.days.map((day) => ({
      ...day,
      lines: lines.filter(({ workedOn }) => workedOn === day.day).map(lineOnPaper),
    })),
  };
}

/** Confidential work is on paper with its hours and how many products, and nothing of what it was. */
function lineOnPaper({ productName, taskTitle, note, minutes, isConfidential, outputs }: EntryView) {
  const products = outputs.map(({ name, quantity, documentNumber }) => ({ name, quantity, documentNumber }));
  if (!isConfidential) return { work: productName ?? taskTitle ?? note, minutes, isConfidential, products };
  const silent = products.map(({ quantity }) => ({ name: '', quantity, documentNumber: '' }));
  return { work: '', minutes, isConfidential, products: silent };
}
