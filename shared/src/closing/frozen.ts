/** A frozen row of a closing by its table; columns of numbers and words. */
export type FrozenRow = Readonly<Record<string, string | number | null>>;

/** The tables of a closing in the order of the fingerprint, each with the columns that count, keys first. */
export const FROZEN_COLUMNS = {
  closed_cadre_month: [
    ...['unitId', 'cadreId', 'positionId', 'isCounted', 'personDays', 'dutyHalves', 'workedMask', 'dutyMask'],
    ...['anywhereMask', 'loggedMask', 'minutes', 'minutesAccepted', 'minutesWaiting', 'minutesWithOutput'],
    ...['minutesUnderWay', 'minutesWithoutOutput', 'minutesAdHoc', 'minutesA', 'minutesB', 'minutesC'],
    ...['minutesD', 'entries', 'entriesWithoutOutput', 'outputsDelivered', 'outputsAccepted', 'pointsMilli'],
  ],
  closed_review: [
    ...['reviewId', 'cadreId', 'state', 'resultHundredths', 'generalHundredths', 'totalHundredths', 'level'],
    'version',
  ],
  closed_finding: [
    ...['findingId', 'rule', 'severity', 'subjectKind', 'subjectId', 'state', 'settingsId', 'params'],
    ...['entryIds', 'version'],
  ],
  carried_output: ['outputId', 'cadreId', 'quantity'],
} satisfies Record<string, readonly string[]>;

/** Columns that came later: a row that was frozen without them is a line without them. */
const LATER: ReadonlySet<string> = new Set(['pointsMilli']);

export type FrozenTable = keyof typeof FROZEN_COLUMNS;
export type FrozenRows = Readonly<Record<FrozenTable, readonly object[]>>;

/**
 * The rows of a closing as lines of text in one order: table by table as in FROZEN_COLUMNS, within a table as text.
 * A line is a JSON list of the table's name and its columns. The fingerprint is the SHA-256 of these lines, joined and
 * ended by line feeds, in UTF-8.
 */
export function frozenLines(rows: FrozenRows): string[] {
  return (Object.keys(FROZEN_COLUMNS) as FrozenTable[]).flatMap((table) =>
    rows[table]
      .map((row) => {
        const values = row as FrozenRow;
        const columns = FROZEN_COLUMNS[table].filter(
          (column) => !LATER.has(column) || values[column] != null,
        );
        return JSON.stringify([table, ...columns.map((column) => values[column] ?? null)]);
      })
      .sort(),
  );
}
