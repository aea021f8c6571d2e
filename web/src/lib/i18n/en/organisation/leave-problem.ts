/** Refusals about leave. */
export const leaveProblem = {
  'own-leave': 'Ask for your own leave: your head decides.',
  'leave-beyond':
    'Some of these days are of {{unit}}, outside of your scope. Choose days in your unit, or ask its personnel officer.',
  'leave-overlap': 'There is leave from {{from}} to {{to}} already. Change the days, or that leave.',
  'leave-without-post': 'On {{day}} this person holds no post. Choose another day.',
  'leave-on-day-off': '{{day}} is no working day of this person, so no leave is needed. Choose another day.',
  'leave-on-days-off':
    'From {{from}} to {{to}} this person has no working day, so no leave is needed. Choose days with a working day.',
  'leave-asked-too-late':
    'Leave is asked for from {{day}} on. Earlier leave is written down by a personnel officer, by a decision.',
  'leave-answered': 'This request has been answered, or the leave has begun. Reload the page.',
};
