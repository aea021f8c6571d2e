/** Refusals around a month that is closed, in English. */
export const closingProblem = {
  'month-closed':
    'Month {{month}} is closed, so its figures change no more. To mend something, ask the personnel officer for it to be opened again.',
  'month-before-data':
    'This period lies before {{first}}, the first month with a log: there is nothing to sum up. Choose that month or a later one.',
  'day-too-far': 'This day is too far off. Choose {{day}} at the latest.',
  'month-past-deadline':
    'Month {{month}} could be written up to {{day}}. To write more, ask the personnel officer for longer.',
  'closing-blocked':
    'Cannot be closed yet: {{count}} things stand in the way. See each, and who must act, below.',
  'closing-undecided':
    'There are {{count}} undecided products now, not as many as you confirmed. Look at the number again, then confirm.',
  'closing-not-in-force':
    'This closing is in force no longer: the month was opened again. The page was brought up to date.',
  'reopening-waiting': 'Somebody has asked already and waits for an answer; see the top of the page.',
  'reopening-answered': 'This was answered or taken back. The page was brought up to date.',
  'reopening-overtaken':
    'The month is open again by another request; there is nothing left to answer. The page was brought up to date.',
  'reopening-lapsed':
    'The request to open up to {{day}} lapsed when that day was over. To open the month, ask anew with an end of today or later.',
  'second-person-needed':
    'Opening again takes two people: who agrees is not who asked. Ask another member of the committee.',
  'day-within-month': 'This day must come after the last of the month. Choose a later one.',
  'reopening-end-past': 'The last day is over. Choose today or later.',
  'grace-person-elsewhere': 'This person held no post in the unit in that month. Choose another.',
};
