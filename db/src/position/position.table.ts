/** An edition of the catalogue. */
export interface PositionCatalogueTable {
  id: string;
  code: string;
  decision: string | null;
  fromOn: string;
  toOn: string | null;
}

export interface PositionTable {
  id: string;
  catalogueId: string;
  code: string;
  name: string;
  nameFold: string;
  sector: string;
  group: string;
  rank: string | null;
}
