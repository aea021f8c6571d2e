import { brokenOf, type Figure, type Form, type Row } from '../row.ts';
import type { Standing, Store } from './state.ts';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function figureText(name: string, { value, most, least }: Figure): string {
  const bound = most === undefined ? least : most;
  const sign = most === undefined ? '≥' : '≤';
  return `${name} ${number.format(value)}${bound === undefined ? '' : ` (${sign} ${number.format(bound)})`}`;
}

function verdictOf({ done, outcome, endedAt }: Standing): string {
  if (done === 0) return 'not run';
  if (brokenOf(outcome).length > 0) return 'BROKEN';
  return endedAt === null ? 'under way' : 'holds';
}

function cellsOf(row: Row, form: Form, standing: Standing | undefined, kind: string): string[] {
  if (!standing) return [row.name, kind, `0 of ${number.format(row[form])}`, '', 'not run', ''];
  const { done, seconds, outcome } = standing;
  const figures = Object.entries(outcome.figures).map(([name, figure]) => figureText(name, figure));
  return [
    ...[row.name, kind, `${number.format(done)} of ${number.format(row[form])}`],
    ...[`${number.format(seconds / 60)} min`, verdictOf(standing), figures.join(', ')],
  ];
}

/**
 * The figures found beside their bounds, a line for each row and database, and below it what is wrong. Rows whose short
 * form other tests are have none of their own.
 */
export function tableOf(rows: readonly Row[], form: Form, store: Store): string {
  const standings = rows
    .flatMap((row) => row.on.map((kind) => ({ row, kind, standing: store.find(row.name, kind) })))
    .filter(({ standing }) => standing !== undefined || form === 'long');
  const lines = [
    ['row', 'database', 'done', 'time', '', 'figures (bounds)'],
    ...standings.map(({ row, kind, standing }) => cellsOf(row, form, standing, kind)),
  ];
  const widths = [0, 1, 2, 3, 4].map((place) => Math.max(...lines.map((line) => line[place]?.length ?? 0)));
  const written = lines.map((line) =>
    line
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const wrong = standings.flatMap(({ row, kind, standing }) =>
    standing ? standing.outcome.faults.slice(0, 20).map((fault) => `${row.name} ${kind}: ${fault}`) : [],
  );
  return `${[...written, ...wrong].join('\n')}\n`;
}
