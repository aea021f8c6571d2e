/** Why notices are not set so. */
export const noticeProblem = {
  'notice-always': 'These notices always stand on the page: there is something to be done.',
  'notice-always-mailed': 'Letters of accounts and roles always go at once. Load the page again to see it.',
  'notice-not-mailed': 'The body lets no notices of this kind be mailed. Load the page again to see it.',
  'notice-not-pushed': 'The body lets none of these go to browsers. Load the page again to see it.',
  'push-off': 'Notices to browsers are not switched on. They stand on the page and go by mail.',
};
