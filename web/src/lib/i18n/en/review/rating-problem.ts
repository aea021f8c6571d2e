/** Why a rating of a quarter, half-year or year is refused. */
export const ratingProblem = {
  'outstanding-not-excellent':
    'Only a body that is excellent itself has 25 % of the places. Take the mark away, or look at points and conditions again.',
  'conditions-missing': 'The level is held down and no condition is named that was not met.',
  'period-not-begun': 'This period has not begun. Choose the present one or one before.',
  'rating-not-excellent':
    'By points this person is excellent no more, so there is nothing to decide. Load the page again.',
  'disqualifier-not-for-staff': 'This counts only for who led a unit on that day. Choose another kind.',
  'disqualifier-lifted': 'This was taken back already. Load the page again to see it.',
};
