/** What a copy holds: the last migration it knows, and how many rows each table has. */
export interface Contents {
  migration: string;
  rows: Record<string, number>;
  /** PostgreSQL: a sum over the rows of each table, which no order of them changes. A file of SQLite is known by its bytes. */
  sums?: Record<string, string>;
}
