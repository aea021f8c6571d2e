import type { KyselyPlugin, QueryResult, RootOperationNode, UnknownRow } from 'kysely';

/**
 * Takes the mark out of every row that is read: it is for `sv verify` alone, and a row that is answered whole would
 * carry it to people. Who checks marks reads `withoutPlugins()`.
 */
export const WITHOUT_MARKS: KyselyPlugin = {
  transformQuery: ({ node }): RootOperationNode => node,
  transformResult: async ({ result }) =>
    bearsMarks(result) ? { ...result, rows: result.rows.map(unmarked) } : result,
};

const bearsMarks = ({ rows: [first] }: QueryResult<UnknownRow>): boolean =>
  first !== undefined && 'mark' in first;

const unmarked = ({ mark: _, ...row }: UnknownRow): UnknownRow => row;
