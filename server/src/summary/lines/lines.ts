import { type LinesWanted, listDeliveredOutputs, listOutputsOf, listSummaryLines } from '@so-viec/db';
import type { Month } from '@so-viec/shared/civil-day/civil-day';
import type { LinesQuery } from '@so-viec/shared/summary/summary.schema';
import { type LineKind, OUTPUT_KINDS, type Which } from '@so-viec/shared/summary/summary-words';
import { isClosed } from '../../access/scopes.ts';
import { Problem } from '../../http/problem.ts';
import { type Reader, type Selection, selectionOf } from '../selection.ts';
import { viewOfSelection } from '../selection-view.ts';
import { namerOf } from '../views/people.ts';
import { isOfOutputs, listShares, pagesOf } from './shares.ts';

type Namer = ReturnType<typeof namerOf>;
type Line = Awaited<ReturnType<typeof listSummaryLines>>[number];
type LineOutput = Awaited<ReturnType<typeof listOutputsOf>>[number];
type Delivered = Awaited<ReturnType<typeof listDeliveredOutputs>>[number];

interface ViewedOutput {
  name: string;
  quantity: number;
  documentNumber: string;
  degree: number | null;
  isDelivered: boolean;
}

/** A line of a list: content is empty where it is confidential. */
export interface ViewedLine {
  id: string;
  workDayId: string;
  workedOn: string;
  cadre: Omit<ReturnType<Namer>, 'order'>;
  work: string | null;
  adHocBy: string;
  note: string;
  /** Null for a product, which is counted by quantity. */
  minutes: number | null;
  state: string;
  dayState: string | null;
  isConfidential: boolean;
  outputs: ViewedOutput[];
  /** The product of the meeting it was taken from, which is nobody's own; '' for none. */
  common: string;
}

function cadreOf(name: Namer, row: { cadreId: string; unitId: string; positionId: string }) {
  const { order: _, ...cadre } = name(row.cadreId, row);
  return cadre;
}

function viewOfLine(line: Line, outputs: LineOutput[], name: Namer): ViewedLine {
  const isConfidential = line.isConfidential === 1;
  return {
    id: line.id,
    workDayId: line.workDayId,
    workedOn: line.workedOn,
    cadre: cadreOf(name, line),
    work: line.productName,
    adHocBy: isConfidential ? '' : line.adHocBy,
    note: isConfidential ? '' : line.note,
    minutes: line.minutes,
    state: line.state,
    dayState: line.dayState,
    isConfidential,
    common: [line.meetingOutput, line.meetingNumber].filter(Boolean).join(', '),
    outputs: outputs
      .filter((output) => output.entryId === line.id)
      .map((output) => viewOfOutput(output, isConfidential, output.deliveredOn !== null)),
  };
}

function viewOfOutput(
  {
    name,
    quantity,
    documentNumber,
    degree,
  }: Pick<LineOutput, 'name' | 'quantity' | 'documentNumber' | 'degree'>,
  isConfidential: boolean,
  isDelivered: boolean,
): ViewedOutput {
  return isConfidential
    ? { name: '', quantity, documentNumber: '', degree, isDelivered }
    : { name, quantity, documentNumber, degree, isDelivered };
}

function viewOfDelivered(output: Delivered, name: Namer): ViewedLine {
  const isConfidential = output.isConfidential === 1;
  return {
    id: output.id,
    workDayId: output.workDayId,
    workedOn: output.workedOn,
    cadre: cadreOf(name, output),
    work: output.productName,
    adHocBy: '',
    note: '',
    minutes: null,
    state: 'done',
    dayState: null,
    isConfidential,
    outputs: [viewOfOutput(output, isConfidential, true)],
    common: '',
  };
}

const isWanted = (which: Which, degree: number | null): boolean => {
  const isAccepted = degree !== null && degree > 0;
  return which === 'outputs' || (which === 'outputs-accepted') === isAccepted;
};

async function readLines(
  { db }: Reader,
  selection: Selection,
  wanted: LinesWanted,
  which: Which,
  name: Namer,
): Promise<ViewedLine[]> {
  if (isOfOutputs(which)) {
    const outputs = await listDeliveredOutputs(db, selection.scope, wanted);
    return outputs
      .filter((output) => selection.covers(output) && isWanted(which, output.degree))
      .map((output) => viewOfDelivered(output, name));
  }
  const lines = await listSummaryLines(db, selection.scope, wanted, which as LineKind);
  const covered = lines.filter((line) => selection.covers(line));
  const outputs = await listOutputsOf(
    db,
    covered.map((line) => line.id),
  );
  const ofLine = Map.groupBy(outputs, (output) => output.entryId);
  return covered.map((line) => viewOfLine(line, ofLine.get(line.id) ?? [], name));
}

function cadreAsked(selection: Selection, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const cadreId = selection.directory.cadreIdOf.get(code);
  if (cadreId === undefined) throw new Problem('not-found');
  return cadreId;
}

/** Somebody without work or posts in what the reader oversees is nobody to them. */
function refuseUnseen({ basis, covers, scope }: Selection, cadreId: string): void {
  const isSeen = basis.rows.some((row) => row.cadreId === cadreId && covers(row) && !isClosed(scope, row));
  if (!isSeen) throw new Problem('not-found');
}

/** The lines behind a figure, in pages of whole people; `total` is the figure itself (minutes or products). */
export async function viewOfLines(reader: Reader, month: Month, query: LinesQuery) {
  const { which = 'all', day } = query;
  const selection = await selectionOf(reader, month, query);
  const cadreId = cadreAsked(selection, query.cadre);
  const shares = await listShares(reader, selection, { which, day, cadreId });
  if (cadreId !== undefined && shares.length === 0) refuseUnseen(selection, cadreId);
  const pages = pagesOf(shares, which);
  const page = Math.min(Math.max(1, query.page ?? 1), Math.max(1, pages.length));
  const cadreIds = (pages[page - 1]?.shares ?? []).map((share) => share.cadreId);
  const name = namerOf(selection, reader);
  const rows = await readLines(reader, selection, { month, cadreIds, day: day ?? null }, which, name);
  const place = new Map(cadreIds.map((id, index) => [selection.directory.cadres.get(id)?.code, index]));
  return {
    ...viewOfSelection(selection, reader),
    which,
    day: day ?? null,
    cadre:
      cadreId === undefined
        ? null
        : { code: query.cadre, name: selection.directory.cadres.get(cadreId)?.fullName },
    isOfOutputs: OUTPUT_KINDS.some((kind) => kind === which),
    total: shares.reduce((sum, share) => sum + share.amount, 0),
    pageTotal: pages[page - 1]?.amount ?? 0,
    people: shares.length,
    page,
    pages: Math.max(1, pages.length),
    rows: rows.sort((a, b) => (place.get(a.cadre.code) ?? 0) - (place.get(b.cadre.code) ?? 0)),
  };
}
