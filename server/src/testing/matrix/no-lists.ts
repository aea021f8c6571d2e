/** Routes without a row in their address that no list of `lists.ts` reads, by the reason. */
export const NO_LISTS: Readonly<Record<string, readonly string[]>> = {
  'of the account itself': [
    ...['/me', '/me/second-factor', '/me/sessions', '/me/trail/:month', '/devices', '/notice-choices'],
    ...['/notices', '/push-setting', '/push-subscriptions', '/reminders/mine', '/delegations/mine'],
    ...['/work-days/:day/overtime', '/work-templates', '/meetings', '/me/data'],
  ],
  'a number': [
    ...['/day-reviews/waiting', '/findings/waiting', '/my-work/count', '/notices/count'],
    ...['/reopenings/waiting', '/review-months/waiting', '/transfers/waiting'],
  ],
  'of the organisation, its catalogue and its rules': [
    ...['/calendar/:year', '/campaigns', '/competencies', '/editions', '/finding-settings', '/job-runs'],
    ...['/import-templates/:kind', '/position-choices', '/position-descriptions/word', '/retention'],
    ...['/description-imports', '/second-factor-rule', '/unit-choices', '/unit-search', '/units'],
    ...['/scheme-openings', '/schemes', '/recurring-work', '/closings/:month', '/closings/:month/editions'],
  ],
  'of the whole organisation, for who keeps it all': [
    ...['/accounts/candidates', '/import-exports/:kind', '/import-exports/entries', '/imports'],
  ],
  'of what a drawn organisation has not, or by a rule of their own: the tests of their modules plant and walk them':
    [
      ...['/accounts', '/annual-ratings/:year', '/competency-gaps', '/competency-gaps/file'],
      ...['/competency-table', '/meeting-invitees', '/proposals', '/ratings/:period/table'],
      ...['/report-editions', '/secret-lines', '/task-plan-file', '/task-plans', '/task-recurrences'],
      ...['/transfers'],
    ],
};
