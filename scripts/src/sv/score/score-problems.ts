import type { FileProblem } from '@so-viec/shared/review/file/score-file';

/** As many as a person mends at a time. */
const SHOWN = 5;
const WHOLE_NUMBER = 'phải là số nguyên từ 0 trở lên';

const WORDS: Record<string, string> = {
  missing: 'còn thiếu',
  'unknown-key': 'không có trong mẫu tệp',
  'repeated-key': 'ghi hai lần',
  negative: WHOLE_NUMBER,
  'bad-count': WHOLE_NUMBER,
  'bad-coefficient': 'phải là chuỗi số không âm, dấu chấm, tối đa ba chữ số lẻ, ví dụ "1.5"',
  'bad-general': 'phải là chuỗi số từ 0 đến 30, dấu chấm, tối đa hai chữ số lẻ, ví dụ "27.5"',
  'bad-mark': 'phải là 100 hoặc 50',
  'bad-origin': 'phải là "assigned", "adhoc" hoặc "takenOver"',
  'bad-cap': 'phải là "total70" hoặc "perRatio100"',
  'bad-kind': 'phải là "staff" hoặc "leader"',
  'bad-pack':
    'phải là "nd335-2025"; "da09-2024" chấm mức độ hoàn thành, không có tổng điểm và mức xếp loại để tính',
  'not-an-object': 'phải là một đối tượng {…}',
  'not-a-list': 'phải là một danh sách […]',
};

/** Everything that is wrong with a file in one sentence, each by the path of its key. */
export function problemsInWords(file: string, problems: readonly FileProblem[]): string {
  const said = problems.slice(0, SHOWN).map(inWords);
  const more = problems.length - said.length;
  return `${file}: ${said.join('; ')}${more > 0 ? `; và ${more} chỗ nữa` : ''}.`;
}

function inWords({ path, code }: FileProblem): string {
  if (path === '') return `nội dung ${WORDS[code]}`;
  if (path === 'leader' && code === 'unknown-key') return 'leader chỉ dùng khi kind là "leader"';
  if (path === 'leader' && code === 'missing') return 'leader còn thiếu, lãnh đạo phải có d, dd, e';
  return `${path} ${WORDS[code] ?? code}`;
}
