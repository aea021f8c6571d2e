declare const made: unique symbol;

/**
 * Whose rows a reader may see. Only `server/src/access/` makes one; every query over people's rows
 * takes it and ANDs it into its SQL.
 */
export interface Scope {
  readonly [made]: true;
  /** Everybody: a right over the whole organisation. */
  readonly all: boolean;
  /** The reader's own rows. */
  readonly cadreId: string | null;
  /** Rows of work for these units. */
  readonly unitIds: readonly string[];
  /** Rows of these people in these units. */
  readonly people: readonly { readonly cadreId: string; readonly unitId: string }[];
  /** Rows that `all` and `unitIds` do not open: of who leads beside or above the reader, in these units (null: in all). */
  readonly closed: readonly {
    readonly cadreIds: readonly string[];
    readonly unitIds: readonly string[] | null;
  }[];
}
