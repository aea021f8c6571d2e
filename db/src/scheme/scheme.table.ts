/** A body's dossier. `state` and `dueOn` copy the last step; `decision`, `decidedOn`, `inForceOn` those that set them. */
export interface SchemeTable {
  id: string;
  unitId: string;
  kind: string;
  title: string;
  titleFold: string;
  note: string;
  campaignId: string | null;
  state: string;
  stepCount: number;
  dueOn: string | null;
  decision: string;
  decidedOn: string | null;
  inForceOn: string | null;
  replacedById: string | null;
  createdAt: string;
  accountId: string | null;
  version: number;
}

/** Who did what to a dossier when; `state` and `dueOn` are those after the step. Rows are never changed. */
export interface SchemeStepTable {
  id: string;
  schemeId: string;
  sequence: number;
  kind: string;
  state: string;
  happenedOn: string;
  at: string;
  accountId: string | null;
  text: string;
  decision: string;
  dueOn: string | null;
}

/** A file of a dossier; `sequence` is the step after which it was added. */
export interface SchemeFileTable {
  fileId: string;
  schemeId: string;
  role: string;
  sequence: number;
}
