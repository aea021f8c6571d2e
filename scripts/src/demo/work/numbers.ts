import type { BodySpec } from '../organisation/body-table.ts';
import type { DraftDay, DraftLine } from './draft.ts';

/** Gives the documents of a body their numbers in the order they were written, one row of numbers for each sign. */
export function numberDocuments(body: BodySpec, days: DraftDay[]): void {
  const lines = days.flatMap((day) => day.lines.map((line) => ({ line, day })));
  lines.sort((a, b) =>
    a.line.enteredAt < b.line.enteredAt ? -1 : a.line.enteredAt > b.line.enteredAt ? 1 : 0,
  );
  const last = new Map<string, number>();
  for (const { line, day } of lines) {
    const { output } = line;
    if (!output || output.symbol === null || output.number !== '') continue;
    const row = `${output.symbol} ${line.enteredAt.slice(0, 4)}`;
    const number = (last.get(row) ?? 0) + 1;
    last.set(row, number);
    output.number = numberOf(body, day, line, number);
  }
}

/** "09/BC-SNV" and "58/SNV-CCVC" in State bodies, "09-BC/BTC" and "58-CV/BTC" in those of the Party. */
function numberOf(body: BodySpec, day: DraftDay, { output }: DraftLine, number: number): string {
  const sign = body.kind.sign ?? body.code;
  const two = String(number).padStart(2, '0');
  const symbol = output?.symbol ?? '';
  if (body.kind.block === 'party') return `${two}-${symbol || 'CV'}/${sign}`;
  if (symbol !== '') return `${two}/${symbol}-${sign}`;
  const division = day.unitCode.split('-')[1];
  return division ? `${two}/${sign}-${division}` : `${two}/${sign}`;
}
