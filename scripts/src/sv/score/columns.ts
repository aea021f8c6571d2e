/** Rows of text in columns two spaces apart; those at the places of `figures` are flush right. */
export function columns(rows: readonly (readonly string[])[], figures: readonly number[]): string {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, place) =>
    Math.max(...rows.map((row) => (row[place] ?? '').length)),
  );
  const cellAt = (cell: string, place: number): string => {
    const width = widths[place] ?? 0;
    return figures.includes(place) ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => `  ${row.map(cellAt).join('  ')}`.trimEnd()).join('\n');
}
