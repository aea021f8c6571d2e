import type { InferResponseType } from 'hono/client';
import type { api } from '../../lib/api.ts';

type Api = typeof api.api;

/** What the server says of dossiers and campaigns. */
export type Schemes = InferResponseType<Api['schemes']['$get'], 200>;
export type SchemeRow = Schemes['rows'][number];
export type Dossier = InferResponseType<Api['schemes'][':id']['$get'], 200>;
export type DossierFile = Dossier['files'][number];
export type DossierStep = Dossier['steps'][number];
export type Opening = InferResponseType<Api['scheme-openings']['$get'], 200>;
export type CampaignLine = InferResponseType<Api['campaigns']['$get'], 200>['campaigns'][number];
export type CampaignView = InferResponseType<Api['campaigns'][':id']['$get'], 200>;
export type CampaignBody = CampaignView['bodies'][number];
