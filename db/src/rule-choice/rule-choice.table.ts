/**
 * What a body chooses from a month on (2026-12), until its next choice: the pack of each kind of cadre whom the law binds
 * to none ('' is the usual one), and where results are capped.
 */
export interface RuleChoiceTable {
  id: string;
  unitId: string;
  fromMonth: string;
  officialPack: string;
  publicEmployeePack: string;
  workerPack: string;
  capMode: string;
  version: number;
}
