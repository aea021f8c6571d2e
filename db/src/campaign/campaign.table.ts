/** A drive for a goal in a period; `blocks` is a JSON list of the blocks it is for. */
export interface CampaignTable {
  id: string;
  name: string;
  goal: string;
  blocks: string;
  fromOn: string;
  toOn: string;
  targetOn: string;
  createdAt: string;
  accountId: string | null;
  version: number;
}
