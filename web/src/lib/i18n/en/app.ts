export const app = {
  waitingLeave: 'Requests for leave waiting: {{count}}',
  name: 'Sổ Việc',
  motto: 'Daily work log',
  pages: 'Pages',
  skip: 'Skip to the content',
  demo: 'Demo data: the people and the figures are not real',
  find: 'Find, open a page',
  more: 'More',
  morePages: 'Other pages',
  group: {
    mine: 'Mine',
    unit: 'The unit I head',
    province: 'The whole province',
    scope: '{{scope}}',
    organisation: 'Organisation',
    system: 'System',
  },
  /** Where a tab of a phone has no room for the name. */
  shortPage: { positions: 'Positions' },
  page: {
    today: 'Today',
    dayReview: 'Review',
    summary: 'Summary',
    scheme: 'Schemes',
    units: 'Units',
    cadres: 'People',
    positions: 'Job positions',
    admin: 'Administration',
  },
  offline: {
    plain: 'No network. The figures on screen are from the last load and will be loaded again.',
    held_one: 'No network. {{count}} line is kept on this machine and will be sent when the network is back.',
    held_other:
      'No network. {{count}} lines are kept on this machine and will be sent when the network is back.',
  },
  palette: {
    label: 'Page, day (12/01) or month (01/2024)',
    labelWithUnits: 'Page, unit, day (12/01) or month (01/2024)',
    choose: 'choose',
    open: 'open',
    cancel: 'cancel',
    noMarks: 'tone marks are not needed',
    nothing:
      'Nothing found. Type a part of the name, tone marks are not needed; a day is typed as 12/01, a month as 01/2024.',
    myDay: 'Log of {{day}}',
    summaryOf: 'Summary of {{month}}',
  },
  error: {
    title: 'This page failed',
    text: 'What was saved is not lost. Reload the page to go on; if it fails again, tell the administrator when it happened.',
    reload: 'Reload the page',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may be incomplete, or the page is outside what this account can see.',
    home: 'To the first page',
  },
  nothingToOpen: {
    title: 'This account has nothing to do here yet',
    text: 'It keeps no log, reviews nothing and sees no summary. The administrator of the body gives rights.',
  },
};
