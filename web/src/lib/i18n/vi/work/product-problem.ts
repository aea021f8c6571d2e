/** Why a step of a reviewer on a day or a product is refused. */
export const productProblem = {
  'output-faulted':
    'Sản phẩm đã bị ghi chưa đạt hoặc chậm nên không bỏ, đổi số lượng hay đổi sang việc khác được. Nếu chưa đạt: sửa lại rồi bấm “Nộp lại” ở trang của sản phẩm.',
  'output-shares-settled':
    'Sản phẩm đã được chấm nên không đổi phần của từng người được nữa. Ghi làm chung trước khi nộp.',
  'output-proposed': 'Việc của sản phẩm này chưa được nhận; sản phẩm chờ đến khi việc được nhận.',
  'output-not-handed-in': 'Sản phẩm này chưa được nộp.',
  'output-not-at-fault': 'Sản phẩm này không chờ nộp lại.',
  'output-of-superior':
    'Người có phần trong sản phẩm này không do bạn đánh giá: cấp trên của người đó kiểm tra.',
  'own-product': 'Không ai chấm sản phẩm mình làm hoặc có phần.',
  'check-not-of-pack': 'Cách chấm này không có trong bộ quy tắc của ngày nộp.',
  'cause-not-open': 'Lần chưa đạt hoặc chậm này không còn chờ xác nhận nguyên nhân.',
  'shares-wrong': 'Tỷ lệ làm chung chưa đúng.',
  'share-not-of-body': 'Có người không thuộc cơ quan của người làm sản phẩm.',
  'day-not-submitted': 'Ngày này không còn chờ duyệt: người ghi đã rút lại hoặc đã có người xét.',
  'day-not-reviewed': 'Ngày này chưa được xét nên không có gì để hoàn tác.',
  'undo-too-late': 'Đã quá hạn hoàn tác.',
};
