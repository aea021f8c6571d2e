import { isCivilDay } from '@so-viec/shared/civil-day/civil-day';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { defined, oneOf, text } from '../../../lib/search.ts';
import { frameRoute } from '../root.tsx';

const day = (value: unknown) => {
  const typed = text(value);
  return typed !== undefined && isCivilDay(typed) ? typed : undefined;
};

/** `ngay` the day the tree is of, `mo` the unit that is opened in it, `q` what is looked for. */
const unitsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi',
  validateSearch: (search: Record<string, unknown>) =>
    defined({ ngay: day(search.ngay), mo: text(search.mo), q: text(search.q) }),
  component: lazyRouteComponent(() => import('../../../pages/unit/units-page.tsx'), 'UnitsPage'),
});

/** What can be done with a unit; each form has an address. */
const UNIT_ACTS = [
  'doi',
  'chuyen',
  'sap-nhap',
  'tach',
  'ket-thuc',
  'them',
  'dung-dau',
  'cap-pho',
  'uy-quyen',
  'tuan',
] as const;

/** `viec` the form that is open. */
const unitRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/don-vi/$code',
  validateSearch: (search: Record<string, unknown>) =>
    defined({ ngay: day(search.ngay), viec: oneOf(search.viec, UNIT_ACTS) }),
  component: lazyRouteComponent(() => import('../../../pages/unit/unit-page.tsx'), 'UnitPage'),
});

export const unitRoutes = [unitsRoute, unitRoute] as const;
