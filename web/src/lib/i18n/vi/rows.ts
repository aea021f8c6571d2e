/** The end of a long list that begins with its first rows. */
export const rows = {
  more: 'Xem thêm {{count}} trong {{left}} dòng còn lại',
  rest: 'Xem {{count}} dòng còn lại',
};
