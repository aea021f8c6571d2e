/** Một dòng trên trang Hôm nay. */
export const findingWaiting = {
  line_other: '{{count}} dấu hiệu chờ bạn trả lời',
  never: 'Không phải kết luận, không đổi điểm.',
};
