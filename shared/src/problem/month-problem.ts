/** What is refused of the closing of a month, its signals and its report. */
export const MONTH_PROBLEMS = {
  'finding-not-open': 422,
  'finding-settings-flag-many': 422,
  'report-issued': 422,
  'report-unsigned': 422,
  'month-closed': 422,
  'month-past-deadline': 422,
  'closing-blocked': 422,
  'closing-undecided': 422,
  'closing-not-in-force': 422,
  'reopening-waiting': 422,
  'reopening-answered': 422,
  'second-person-needed': 403,
  'day-within-month': 422,
  'reopening-end-past': 422,
  'grace-person-elsewhere': 422,
} as const;
