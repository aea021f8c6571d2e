/** Why a line or a file is not of all its people: fewer than three would tell of one whom the reader may not read. */
export const FEW_LEFT_OUT = 'dưới ba người: chỉ tính người bạn được xem';
export const FEW_HIDDEN = 'dưới ba người: không hiện số liệu';
