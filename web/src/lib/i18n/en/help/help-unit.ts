import type { helpUnit as vi } from '../../vi/help/help-unit.ts';
import type { Texts } from '../../vi.ts';

export const helpUnit: Texts<typeof vi> = {
  unitReviews: {
    what: 'This page has the month’s sheets of the unit: who began, who waits to be judged, who to be approved.',
    how:
      'Choose the month at the top.\n' +
      'Press a name to open the sheet.\n' +
      'Several sheets can be chosen and approved at once.',
    stuck: 'Whoever is missing has not begun; remind them, or fill the sheets for all where you may.',
  },
  ratings: {
    what: 'This page rates people by quarter, half-year or year from the points of approved months.',
    how:
      'Choose the period and the body at the top.\n' +
      'See how many are in each grade; press one to see who.',
    stuck: 'Months that are not approved do not count yet; the page says how many are missing.',
  },
  annual: {
    what: 'This page follows the rating of the year: own assessment, meeting, the Party’s opinion, decision.',
    how: 'Choose a unit, or those who wait for you.\n' + 'Press a name to open the person’s year.',
    stuck: 'Each step has its person and day; the next opens when the one before is done.',
  },
  annualPerson: {
    what: 'This page is one person’s rating of the year, step by step.',
    how:
      'The step that waits stands first, with its fields.\n' +
      'The months of the year and their points stand below.',
    stuck:
      'What you began is still there when you come back. A step that was sent wrongly is returned by who has the next one.',
  },
  reports: {
    what: 'This page makes the report of a month or quarter to be signed: choose, look, keep as an edition.',
    how:
      'Choose the month or quarter and the unit.\n' +
      'Look at the report below; change who signs and who receives it.\n' +
      'Take it as Word, Excel or PDF.',
    stuck:
      'While the month is not closed the report says so. Close it and make the report again for final figures.',
  },
  edition: {
    what: 'This page is an edition of a report; its figures stand still since it was kept.',
    how: 'Take it as Word, Excel or PDF at the top.\n' + 'Every figure has its source; press it.',
    stuck: 'Later changes do not reach it; make a new edition under Reports.',
  },
  comparison: {
    what: 'This page sets units beside each other, or one unit in two periods.',
    how:
      'Choose two periods or two units at the top.\n' +
      'Read a row: this one, the other, and the difference.',
    stuck: 'A running month is compared by its past days alone, so both sides are even.',
  },
  findings: {
    what: 'This page names what needs a look in the log. A signal is no verdict and changes no points.',
    how:
      'Pick a signal to see the figures it rests on.\n' +
      'Answer: explain it where it is yours, or write down what the look found.',
    stuck: 'A signal about you is no fault; a short and true answer is enough.',
  },
  summary: {
    what: 'This page is the month in figures: hours, products, averages for one person.',
    how:
      'Choose the month and the unit at the top.\n' +
      'Every figure opens: unit, person, line.\n' +
      'Parts: people, who has not logged, lines, trend, the year.',
    stuck: 'Below each figure stands its division; press it to see what is divided by what.',
  },
  closing: {
    what: 'This page closes a month unit by unit: its figures stand still for reports.',
    how:
      'See what is missing: days and sheets that are not accepted.\n' +
      'Remind who is missing, then close unit by unit.',
    stuck: 'A closed month can be opened again with a reason; each closing is a numbered edition.',
  },
};
