import {
  type LineFacts,
  linesByDay,
  type MonthFacts,
  type PersonFacts,
  type ProductFacts,
} from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';
import { chanceOfAtLeast, median } from '../statistics.ts';
import { areNearCopies, textKey } from './text-key.ts';

interface Settings {
  /** Days on which a text stands before it counts as copied, and copied lines that are worth a look. */
  fewestDays: number;
  fewestLines: number;
  /** How unlikely so many copies are by everybody's share of them: one month in so many. */
  oneIn: number;
  lookPercent: number;
  firstPercent: number;
  /** Words from which on two people do not write the same by chance. */
  fewestWords: number;
}

/** Descriptions that are copies, or nearly, over days or from a colleague, where the work is not repetitive by nature. */
export const repeatedText: Check<MonthFacts, Settings> = {
  name: 'repeated-text',
  settings: {
    fewestDays: 3,
    fewestLines: 10,
    oneIn: 100_000,
    lookPercent: 50,
    firstPercent: 85,
    fewestWords: 6,
  },
  look: ({ people, products }, settings) => {
    const written = people.map((person) => writtenBy(person, products));
    const first = firstWriters(written, settings);
    const copies = written.map((one) => copiesOf(one, first, settings));
    const usual = median(copies.flatMap(({ share, person }) => (person.lines.length === 0 ? [] : [share])));
    return copies.flatMap((one) => ofPerson(one, usual, settings));
  },
  say: ({ count, percent, colleagues }) =>
    Number(colleagues) > 0
      ? `${count} dòng (${percent} %) có nội dung gần như chép lại, ${colleagues} dòng giống của đồng nghiệp cùng đơn vị.`
      : `${count} dòng (${percent} %) có nội dung gần như chép lại từ ngày này sang ngày khác.`,
};

interface Text {
  line: LineFacts;
  key: string;
}
interface Written {
  person: PersonFacts;
  texts: Text[];
}

/** Lines whose words could differ: no repetitive product, no work of many days, no meeting that somebody else named, something said. */
function writtenBy(person: PersonFacts, products: ReadonlyMap<string, ProductFacts>): Written {
  const texts = person.lines.flatMap((line) => {
    const isRepetitive = products.get(line.productId ?? '')?.isRepetitive === true;
    const isAlikeByNature = line.taskId !== null || line.isMeeting === true || isRepetitive;
    const key = isAlikeByNature ? '' : textKey(line.note);
    return key === '' ? [] : [{ line, key }];
  });
  return { person, texts };
}

type FirstWriters = ReadonlyMap<string, { cadreId: string; on: string }>;

/** Who wrote a long text first in each unit. */
function firstWriters(written: readonly Written[], { fewestWords }: Settings): FirstWriters {
  const first = new Map<string, { cadreId: string; on: string }>();
  for (const { person, texts } of written) {
    for (const { line, key } of texts) {
      if (wordsOf(key) < fewestWords) continue;
      const known = first.get(`${person.unitId} ${key}`);
      if (!known || line.on < known.on)
        first.set(`${person.unitId} ${key}`, { cadreId: person.cadreId, on: line.on });
    }
  }
  return first;
}

const wordsOf = (key: string): number => key.split(' ').length;

interface Copies {
  person: PersonFacts;
  copied: LineFacts[];
  /** How many of them somebody of the unit wrote first. */
  taken: number;
  texts: number;
  share: number;
}

function copiesOf({ person, texts }: Written, first: FirstWriters, { fewestDays }: Settings): Copies {
  const taken = texts.filter(({ key }) => {
    const writer = first.get(`${person.unitId} ${key}`);
    return writer !== undefined && writer.cadreId !== person.cadreId;
  });
  const copied = [...new Set([...copiedOver(texts, fewestDays), ...taken].map(({ line }) => line))];
  const share = copied.length / Math.max(1, texts.length);
  return { person, copied, taken: taken.length, texts: texts.length, share };
}

function ofPerson(
  { person, copied, taken, texts, share }: Copies,
  usual: number,
  settings: Settings,
): Seen[] {
  const percent = Math.round(100 * share);
  if (copied.length < settings.fewestLines || percent < settings.lookPercent) return [];
  if (linesByDay(person).size < settings.fewestDays) return [];
  if (chanceOfAtLeast(copied.length, texts, Math.max(usual, 0.3)) * settings.oneIn > 1) return [];
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity: percent >= settings.firstPercent ? 'look-first' : 'look',
      params: { count: copied.length, percent, colleagues: taken },
      evidence: evidenceOf(person.cadreId, copied),
    },
  ];
}

/** Texts that stand, nearly the same, on so many days; a text is compared with each kind of text once. */
function copiedOver(texts: readonly Text[], fewestDays: number): Text[] {
  const kinds: { words: ReadonlySet<string>; texts: Text[] }[] = [];
  const byKey = Map.groupBy(texts, ({ key }) => key);
  for (const [key, alike] of byKey) {
    const words = new Set(key.split(' '));
    const kind = kinds.find((known) => areNearCopies(known.words, words));
    if (kind) kind.texts.push(...alike);
    else kinds.push({ words, texts: [...alike] });
  }
  return kinds
    .filter((kind) => new Set(kind.texts.map(({ line }) => line.on)).size >= fewestDays)
    .flatMap((kind) => kind.texts);
}
