import { listCadreDays, listMonthSums, type MonthSums } from '@so-viec/db';
import type { CivilDay } from '@so-viec/shared/civil-day/civil-day';
import type { Which } from '@so-viec/shared/summary/summary-words';
import type { Reader, Selection } from '../selection.ts';

type Row = Omit<MonthSums, 'loggedMask'>;

/** What a list of lines adds up to: minutes, or for products their quantity. It is the figure that it stands behind. */
const MEASURES: Record<Which, (row: Row) => number> = {
  all: (row) => row.minutes,
  accepted: (row) => row.minutesAccepted,
  submitted: (row) => row.minutes - row.minutesAccepted,
  waiting: (row) => row.minutesWaiting,
  'with-output': (row) => row.minutes - row.minutesUnderWay - row.minutesWithoutOutput,
  'under-way': (row) => row.minutesUnderWay,
  'without-output': (row) => row.minutesWithoutOutput,
  'ad-hoc': (row) => row.minutesAdHoc,
  'group-a': (row) => row.minutesA,
  'group-b': (row) => row.minutesB,
  'group-c': (row) => row.minutesC,
  'group-d': (row) => row.minutesD,
  outputs: (row) => row.outputsDelivered,
  'outputs-accepted': (row) => row.outputsAccepted,
  'outputs-open': (row) => row.outputsDelivered - row.outputsAccepted,
};

/** A page holds people until they have this much between them: some hundred lines or products. */
const MINUTES_A_PAGE = 12_000;
const OUTPUTS_A_PAGE = 100;
const PEOPLE_A_PAGE = 500;

export interface Share {
  cadreId: string;
  amount: number;
}

interface SharePage {
  shares: Share[];
  amount: number;
}

export function isOfOutputs(which: Which): boolean {
  return which.startsWith('outputs');
}

async function rowsOf(
  { db }: Reader,
  { scope, month }: Selection,
  day: CivilDay | undefined,
): Promise<Row[]> {
  return day === undefined ? listMonthSums(db, scope, month) : listCadreDays(db, scope, { month, day });
}

/** How much of a figure is whose, from the sums, in the order of names. */
export async function listShares(
  reader: Reader,
  selection: Selection,
  of: { which: Which; day: CivilDay | undefined; cadreId: string | undefined },
): Promise<Share[]> {
  const { cadres } = selection.directory;
  const amounts = new Map<string, number>();
  for (const row of await rowsOf(reader, selection, of.day)) {
    const amount = MEASURES[of.which](row);
    const isOther = of.cadreId !== undefined && row.cadreId !== of.cadreId;
    if (amount === 0 || isOther || !selection.covers(row)) continue;
    amounts.set(row.cadreId, (amounts.get(row.cadreId) ?? 0) + amount);
  }
  const order = (cadreId: string) => cadres.get(cadreId)?.nameSort ?? '';
  return [...amounts]
    .map(([cadreId, amount]) => ({ cadreId, amount }))
    .sort((a, b) => (order(a.cadreId) < order(b.cadreId) ? -1 : 1));
}

/** Shares in pages of whole people, so that a page is read without counting through those before it. */
export function pagesOf(shares: readonly Share[], which: Which): SharePage[] {
  const budget = isOfOutputs(which) ? OUTPUTS_A_PAGE : MINUTES_A_PAGE;
  const pages: SharePage[] = [];
  for (const share of shares) {
    const last = pages.at(-1);
    if (last && last.amount < budget && last.shares.length < PEOPLE_A_PAGE) {
      last.shares.push(share);
      last.amount += share.amount;
    } else pages.push({ shares: [share], amount: share.amount });
  }
  return pages;
}
