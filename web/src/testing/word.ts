import { p, tbl, wordFile } from '@so-viec/server/testing/word';

/** Two made-up descriptions as a body keeps them: the first with an unreadable level and a signature left over. */
export function bodysFile(): Buffer<ArrayBuffer> {
  return wordFile(
    p('Kèm theo Quyết định số 12/QĐ-SNV') +
      p('BẢN MÔ TẢ CÔNG VIỆC') +
      tbl(['Tên VTVL: Chuyên viên về quản lý công chức, viên chức', 'Mã VTVL: NV-01']) +
      p('1. Mục tiêu: Quản lý hồ sơ công chức.') +
      p('2. Các công việc và tiêu chí đánh giá') +
      tbl(
        ['Mảng công việc', 'Công việc cụ thể', 'Tiêu chí'],
        ['Hồ sơ', '- Cập nhật hồ sơ\n- Đối chiếu hồ sơ', 'Đúng, đủ'],
      ) +
      p('5.2. Yêu cầu về năng lực') +
      tbl(['Nhóm năng lực', 'Tên năng lực', 'Cấp độ'], ['Chung', 'Ngoại ngữ', 'Khá']) +
      p('Người lập: Nguyễn Văn A') +
      p('BẢN MÔ TẢ CÔNG VIỆC') +
      p('Tên VTVL: Nhân viên lái xe') +
      p('1. Mục tiêu: Đưa đón an toàn.'),
  );
}

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
