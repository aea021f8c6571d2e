export const field = {
  missing: 'This field is empty.',
  refused: 'This field is not right.',
  'too-long': 'Longer than {{count}} characters.',
  'bad-character': 'There is a control or broken character. Delete it and type again.',
  'bad-username': 'Only small letters without tone marks, digits, dots and hyphens; for example ha.ttt.',
};
