import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { readCampaignSearch, readSchemeSearch } from '../../../features/scheme/search.ts';
import type { Me } from '../../../lib/me.ts';
import { frameRoute } from '../root.tsx';

const mustRead = ({ context }: { context: { me: Me } }) => {
  if (!context.me.can.scheme) throw notFound();
};
const campaignForms = () => import('../../../pages/scheme/campaign-form-page.tsx');

const schemesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/de-an',
  validateSearch: readSchemeSearch,
  loader: mustRead,
  component: lazyRouteComponent(() => import('../../../pages/scheme/schemes-page.tsx'), 'SchemesPage'),
});

const openRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/de-an/lap',
  loader: mustRead,
  component: lazyRouteComponent(() => import('../../../pages/scheme/open-scheme-page.tsx'), 'OpenSchemePage'),
});

const dossierRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/de-an/$id',
  loader: mustRead,
  component: lazyRouteComponent(() => import('../../../pages/scheme/dossier-page.tsx'), 'DossierPage'),
});

const newCampaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/de-an/dot/moi',
  loader: mustRead,
  component: lazyRouteComponent(campaignForms, 'NewCampaignPage'),
});

/** `ngay` the day it is shown on, `xem=bang` the table, `state` and `block` whose names are listed. */
const campaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/de-an/dot/$id',
  validateSearch: readCampaignSearch,
  loader: mustRead,
  component: lazyRouteComponent(() => import('../../../pages/scheme/campaign-page.tsx'), 'CampaignPage'),
});

const changeCampaignRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/de-an/dot/$id/sua',
  loader: mustRead,
  component: lazyRouteComponent(campaignForms, 'ChangeCampaignPage'),
});

export const schemeRoutes = [
  schemesRoute,
  openRoute,
  dossierRoute,
  newCampaignRoute,
  campaignRoute,
  changeCampaignRoute,
] as const;
