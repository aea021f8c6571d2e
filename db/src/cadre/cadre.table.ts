export interface CadreTable {
  id: string;
  code: string;
  fullName: string;
  nameFold: string;
  nameSort: string;
  kind: string;
  email: string | null;
  createdAt: string;
  version: number;
}
