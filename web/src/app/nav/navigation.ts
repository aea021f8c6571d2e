import type { Me } from '../../lib/me.ts';
import type { IconName } from '../../ui/icons/icon.tsx';

export type Destination = {
  page:
    | 'today'
    | 'week'
    | 'work'
    | 'dayReview'
    | 'reviews'
    | 'unitReviews'
    | 'ratings'
    | 'reports'
    | 'findings'
    | 'notices'
    | 'closing'
    | 'tasks'
    | 'summary'
    | 'units'
    | 'cadres'
    | 'positions'
    | 'scheme'
    | 'admin';
  to:
    | '/hom-nay/{-$day}'
    | '/lich'
    | '/viec'
    | '/duyet'
    | '/giao-viec'
    | '/phieu'
    | '/phieu/don-vi'
    | '/xep-loai'
    | '/bao-cao'
    | '/tin-hieu'
    | '/thong-bao'
    | '/chot-thang'
    | '/tong-hop'
    | '/don-vi'
    | '/can-bo'
    | '/vi-tri'
    | '/de-an'
    | '/quan-tri';
  icon: IconName;
};
/** `province` is everything, `scope` a part that is called by its name. */
export type Group = {
  name: 'mine' | 'unit' | 'province' | 'scope' | 'organisation' | 'system';
  destinations: Destination[];
};

const TODAY: Destination = { page: 'today', to: '/hom-nay/{-$day}', icon: 'day' };
const WEEK: Destination = { page: 'week', to: '/lich', icon: 'week' };
const WORK: Destination = { page: 'work', to: '/viec', icon: 'list' };
const DAY_REVIEW: Destination = { page: 'dayReview', to: '/duyet', icon: 'inbox' };
const TASKS: Destination = { page: 'tasks', to: '/giao-viec', icon: 'assign' };
const REVIEWS: Destination = { page: 'reviews', to: '/phieu', icon: 'sheet' };
const UNIT_REVIEWS: Destination = { page: 'unitReviews', to: '/phieu/don-vi', icon: 'sheets' };
const RATINGS: Destination = { page: 'ratings', to: '/xep-loai', icon: 'levels' };
const CLOSING: Destination = { page: 'closing', to: '/chot-thang', icon: 'calendar' };
const FINDINGS: Destination = { page: 'findings', to: '/tin-hieu', icon: 'flag' };
const NOTICES: Destination = { page: 'notices', to: '/thong-bao', icon: 'bell' };
const REPORTS: Destination = { page: 'reports', to: '/bao-cao', icon: 'printer' };
const ADMIN: Destination = { page: 'admin', to: '/quan-tri', icon: 'lock' };
const UNITS: Destination = { page: 'units', to: '/don-vi', icon: 'tree' };
const CADRES: Destination = { page: 'cadres', to: '/can-bo', icon: 'person' };
const POSITIONS: Destination = { page: 'positions', to: '/vi-tri', icon: 'document' };
const SCHEMES: Destination = { page: 'scheme', to: '/de-an', icon: 'shield' };
const SUMMARY: Destination = { page: 'summary', to: '/tong-hop', icon: 'chart' };

/** The pages an account can open, in the groups of the navigation; a group without pages is left out. */
export function navigationOf(me: Me): Group[] {
  const seesOwnUnit = me.can.summary && me.can.review && me.summaryRoot?.id === me.post?.unitId;
  const findings = me.can.findingCounts ? [FINDINGS] : [];
  const ratings = [
    ...(me.can.rating ? [RATINGS, REPORTS] : []),
    ...findings,
    ...(me.can.closing ? [CLOSING] : []),
  ];
  const groups: Group[] = [
    {
      name: 'mine',
      destinations: [
        ...(me.can.log ? [TODAY, WEEK] : []),
        ...(me.cadre ? [WORK, REVIEWS, NOTICES] : []),
        ...(me.cadre && findings.length === 0 ? [FINDINGS] : []),
      ],
    },
    {
      name: 'unit',
      destinations: [
        ...(me.can.review ? [DAY_REVIEW, TASKS, UNIT_REVIEWS] : []),
        ...(seesOwnUnit ? [SUMMARY, ...ratings] : []),
      ],
    },
    {
      name: me.summaryRoot?.level === 'province' ? 'province' : 'scope',
      destinations:
        me.can.summary && !seesOwnUnit ? [SUMMARY, ...(me.can.review ? [] : [UNIT_REVIEWS]), ...ratings] : [],
    },
    {
      name: 'organisation',
      destinations: [
        UNITS,
        ...(me.can.summary || me.can.admin || me.cadre ? [CADRES] : []),
        POSITIONS,
        ...(me.can.scheme ? [SCHEMES] : []),
      ],
    },
    { name: 'system', destinations: me.can.admin || me.can.import || me.can.accounts ? [ADMIN] : [] },
  ];
  return groups.filter((group) => group.destinations.length > 0);
}

/** All pages of an account in the order of the navigation. */
export const destinationsOf = (me: Me): Destination[] =>
  navigationOf(me).flatMap((group) => group.destinations);

/** As many tabs as a phone has room for, "Thêm" among them. */
const MOST_TABS = 5;

/** The pages that are tabs of a phone; the others stand on the page behind "Thêm". */
export const tabsOf = (me: Me): Destination[] => byTab(me).slice(0, MOST_TABS - 1);
export const behindMore = (me: Me): Destination[] => byTab(me).slice(MOST_TABS - 1);

/**
 * On a phone the days of the week stand on Hôm nay itself: the whole week gives way to what has no other place. A head's
 * notices give way to Duyệt: “Thêm” says how many are unread.
 */
const byTab = (me: Me): Destination[] => {
  const all = destinationsOf(me);
  const givesWay = (each: Destination) => each === WEEK || (each === NOTICES && me.can.review);
  const tabs = all.filter((each) => !givesWay(each)).slice(0, MOST_TABS - 1);
  return [...tabs, ...all.filter((each) => !tabs.includes(each))];
};

/** Whether a page stands behind "Thêm": the destination it belongs to is the one whose address begins it and is longest. */
export function isBehindMore(me: Me, path: string): boolean {
  const begins = ({ to }: Destination) => {
    const start = to.replace('/{-$day}', '');
    return path === start || path.startsWith(`${start}/`) || isAlsoAt(to, path);
  };
  const found = destinationsOf(me).filter(begins);
  const closest = found.toSorted((a, b) => b.to.length - a.to.length)[0];
  return closest !== undefined && behindMore(me).includes(closest);
}

const OWN_REVIEW = /^\/phieu\/\d{4}-\d{2}$/;
const ONES_REVIEW = /^\/phieu\/[^/]+\/\d{4}-\d{2}$/;

/** How a link to a destination knows that it leads where one is: own reviews and those of the unit share their beginning. */
export function currentOf(to: Destination['to'] | '/them', path: string) {
  return {
    activeOptions: { includeSearch: false, exact: to === '/phieu' },
    ...(isAlsoAt(to, path) && ({ 'aria-current': 'page', 'data-status': 'active' } as const)),
  };
}

const isAlsoAt = (to: Destination['to'] | '/them', path: string): boolean =>
  to === '/phieu' ? OWN_REVIEW.test(path) : to === '/phieu/don-vi' && ONES_REVIEW.test(path);
