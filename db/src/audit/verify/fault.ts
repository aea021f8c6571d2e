/** What is wrong with a row, and where it lies. */
export interface Fault {
  kind: FaultKind;
  table: string;
  /** Its place in the chain, where it has one. */
  seq?: number;
  id?: string;
  /** The statements that mend it, for whoever owns the database, where any do. */
  mend?: readonly string[];
}

export type FaultKind =
  /** An event that is not as it was written: its payload, a column of it, or written by somebody else. */
  | 'event-changed'
  /** The payload of an event is gone, and no removal took it. */
  | 'payload-gone'
  /** A place in the chain that no event holds. */
  | 'event-gone'
  /** An event that is not at its place. */
  | 'event-moved'
  /** The chain ends before a place that was signed. */
  | 'tail-cut'
  | 'head-changed'
  | 'checkpoint-changed'
  | 'checkpoint-gone'
  | 'closing-changed'
  | 'closing-gone'
  | 'revision-changed'
  | 'revision-gone'
  | 'row-changed'
  /** A row that was changed behind the program, and by an act of somebody since. */
  | 'row-covered'
  | 'row-gone'
  /** A row goes back behind the version that the trail tells of. */
  | 'row-older'
  | 'figures-differ'
  /** A file that is not what its sum says, or what was told of it when it was attached. */
  | 'file-changed'
  /** Rows were marked a second time: what somebody changed between bears a right mark. */
  | 'marked-again'
  /** The checkpoints outside are of a trail that this database began anew. */
  | 'trail-anew'
  /** What acts in the database by itself and no migration made, or not so. */
  | 'trigger-foreign'
  | 'trigger-changed'
  | 'trigger-gone'
  | 'rule-foreign'
  /** A table shows some of its rows only (row level security). */
  | 'rows-hidden'
  /** A view or the like goes by the name of a table. */
  | 'table-replaced'
  /** A row of SQLite's own catalogue that SQLite did not write so: it hides what acts by itself. */
  | 'catalogue-changed'
  /** A column, default, check or index of a table of the trail that no migration made, or not so. */
  | 'table-changed'
  /** A check, default, index or column of another table that calls what somebody else made. */
  | 'call-foreign'
  /** A setting of a role, the database or the server that changes what statements do. */
  | 'setting-foreign'
  /** Two tables by one name where a name without a schema is looked for. */
  | 'table-shadowed'
  /** What SQLite finds wrong in its own file: pages, or rows that stand in no index. */
  | 'pages-damaged'
  /** Signed by a key that is not at hand. */
  | 'key-unknown';
