/** The hour at which a body's people are reminded of their log. */
export const reminderHour = {
  title: 'Hour of reminders',
  own: 'On working days, who has not logged and who has days to review is reminded at {{hour}}.',
  usual:
    'On working days, who has not logged and who has days to review is reminded at {{hour}}, the usual hour.',
  hour: 'Remind at',
  change: 'Change the hour',
  save: 'Save the hour',
  saved: 'Saved the hour',
  bad: 'An hour is like 16:30, at a quarter.',
};
