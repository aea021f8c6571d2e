import { toComma } from '@so-viec/shared/decimal/decimal';
import { LEVEL_WORDS } from '@so-viec/shared/review/form/form-words';
import { packNamed } from '@so-viec/shared/review/pack/rule-pack.rules';
import { type Figure, figureOf, fraction } from '@so-viec/shared/review/score/fraction';
import type { Capped, Outcome, Score, Sums } from '@so-viec/shared/review/score/score';
import type { Origin, ScoreInput } from '@so-viec/shared/review/score/score-input';
import { columns } from './columns.ts';

const ORIGIN_WORDS: Record<Origin, string> = {
  assigned: 'được giao',
  adhoc: 'phát sinh, ngoài G',
  takenOver: 'làm thay, ngoài G',
};
const HEADER = ['Dòng', 'Nguồn', 'Hệ số', 'Giao', 'Nộp', 'Σk giao', 'Σk nộp', 'Σk chất lượng', 'Σk tiến độ'];

const LINE_FIGURES = [2, 3, 4, 5, 6, 7, 8];
const OUTCOME_FIGURES = [2];

/** A score as a computation that a layman follows line by line. */
export function scoreInWords(input: ScoreInput, score: Score): string {
  const parts = [titleOf(input), columns(lineRows(input, score), LINE_FIGURES), RULE];
  if (score.outcome)
    parts.push(columns(outcomeRows(input, score, score.outcome), OUTCOME_FIGURES), levelLine(score.outcome));
  else parts.push('G = 0: không có sản phẩm được giao nên chưa đủ dữ liệu, kỳ này không vào trung bình.');
  return `${parts.join('\n\n')}\n`;
}

const RULE = 'Mỗi lần chưa đạt (chất lượng) hoặc chậm (tiến độ) bớt 25 % hệ số của một sản phẩm.';

function titleOf({ pack, kind }: ScoreInput): string {
  const who = kind === 'leader' ? 'lãnh đạo, quản lý' : 'không giữ chức vụ lãnh đạo, quản lý';
  return `Điểm theo ${packNamed(pack).name}, ${who}`;
}

const exact = ({ exact: text }: Figure): string => toComma(text);
const printed = ({ printed: text }: Figure): string => toComma(text);
const sumCells = ({ assigned, delivered, quality, progress }: Sums): string[] =>
  [assigned, delivered, quality, progress].map(exact);

function lineRows({ lines }: ScoreInput, score: Score): string[][] {
  const rows = score.lines.map((sums, place) => {
    const { coefficientMilli = 0, assigned = 0, origin = 'assigned' } = lines[place] ?? {};
    const coefficient = exact(figureOf(fraction(coefficientMilli, 1000)));
    const delivered = `${sums.deliveredCount}${sums.extraCount > 0 ? ` (thêm ${sums.extraCount})` : ''}`;
    return [`${place + 1}`, ORIGIN_WORDS[origin], coefficient, `${assigned}`, delivered, ...sumCells(sums)];
  });
  return [HEADER, ...rows, ['', 'Cộng', '', '', '', ...sumCells(score.sums)]];
}

function outcomeRows(input: ScoreInput, { sums, general }: Score, outcome: Outcome): string[][] {
  const { a, b, c, marks, r, result, total } = outcome;
  const most = exact(figureOf(fraction(packNamed(input.pack).weights.resultHundredths, 100)));
  const over = (sum: Figure) => `${exact(sum)} ÷ ${exact(sums.assigned)}`;
  const ratio = (name: string, sum: Figure, figure: Capped) => [
    ...[name, over(sum), `${printed(figure)} %`, figure.isCapped ? 'lấy tối đa 100 %' : ''],
  ];
  const mark = (name: string, figure: Figure) => [name, '', `${printed(figure)} %`];
  return [
    ['G  được giao', 'Σk giao', exact(sums.assigned)],
    ratio('a  số lượng', sums.delivered, a),
    ratio('b  chất lượng', sums.quality, b),
    ratio('c  tiến độ', sums.progress, c),
    ...(marks
      ? [mark('d  người thuộc quyền', marks.d), mark('đ  điều hành', marks.dd), mark('e  đoàn kết', marks.e)]
      : []),
    ['R', marks ? '(a + b + c + d + đ + e) ÷ 6' : '(a + b + c) ÷ 3', `${printed(r)} %`],
    ['Kết quả nhiệm vụ', `${most} × R`, printed(result), result.isCapped ? `lấy tối đa ${most} điểm` : ''],
    ['Tiêu chí chung', '', printed(general)],
    ['Tổng điểm', '', printed(total)],
  ];
}

const levelLine = ({ level }: Outcome): string => `Mức: ${LEVEL_WORDS[level]}`;
