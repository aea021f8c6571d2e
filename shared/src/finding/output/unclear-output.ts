import { foldText } from '../../text/fold.ts';
import type { LineFacts, MonthFacts, OutputFacts, PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { chanceOfAtLeast } from '../statistics.ts';

interface Settings {
  /** Names that say nothing, and words that name no product by themselves. Case and tone marks do not matter. */
  phrases: readonly string[];
  fewest: number;
  lookPercent: number;
  firstPercent: number;
  /** Two of ten say little anywhere: one honest month in so many would have so many of them. */
  oneIn: number;
}

/** Finished work whose product nobody could find: no name, or one that says nothing, with no number and no evidence. */
export const unclearOutput: Check<MonthFacts, Settings> = {
  name: 'unclear-output',
  settings: {
    phrases: [
      'xử lý công việc',
      'nghiên cứu tài liệu',
      'thực hiện nhiệm vụ được giao',
      'công việc được giao',
      'công việc thường xuyên',
      'công việc trong ngày',
      'công việc chuyên môn',
      'theo dõi chung',
      'đã làm xong',
      'hoàn thành',
      'kết quả',
      'sản phẩm',
      'văn bản',
      'tài liệu',
      'công việc',
      'nhiệm vụ',
      'tham mưu lãnh đạo',
      'theo phân công',
      'được giao',
      'hằng ngày',
      'trong ngày',
      'thường xuyên',
      'chuyên môn',
      'đồng nghiệp',
      'giải quyết',
      'thực hiện',
      'làm việc',
      'công tác',
      'hỗ trợ',
      'xử lý',
      'khác',
    ],
    fewest: 5,
    lookPercent: 30,
    firstPercent: 60,
    oneIn: 25,
  },
  look: ({ people }, settings) => {
    const phrases = settings.phrases.map(foldText).sort((a, b) => b.length - a.length);
    return people.flatMap((person) => ofPerson(person, phrases, settings));
  },
  say: ({ count, percent }) =>
    `${count} sản phẩm đã xong (${percent} %) không có tên rõ, không có số ký hiệu và minh chứng để tìm lại.`,
};

type Done = LineFacts & { output: OutputFacts };

const USUALLY_UNCLEAR = 0.2;

function ofPerson(person: PersonFacts, phrases: readonly string[], settings: Settings): Seen[] {
  const done = person.lines.filter(
    (line): line is Done => line.isDone && !line.isSecret && line.output !== null,
  );
  const unclear = done.filter(({ output }) => isUnclear(output, phrases));
  const percent = Math.round((100 * unclear.length) / Math.max(1, done.length));
  if (unclear.length < settings.fewest || percent < settings.lookPercent) return [];
  if (chanceOfAtLeast(unclear.length, done.length, USUALLY_UNCLEAR) * settings.oneIn > 1) return [];
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: percent >= settings.firstPercent ? 'look-first' : 'look',
      params: { count: unclear.length, percent },
      evidence: evidenceOf(person.cadreId, unclear),
    },
  ];
}

/** What is left of a name beside its empty phrases names something; a number or evidence finds it anyway. */
function isUnclear({ name, documentNumber, hasEvidence }: OutputFacts, phrases: readonly string[]): boolean {
  if (documentNumber !== '' || hasEvidence) return false;
  const said = foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const left = phrases.reduce((text, phrase) => text.replaceAll(phrase, ' '), said);
  return left.trim() === '';
}
