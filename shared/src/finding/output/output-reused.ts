import { documentKey } from '../../output/document-number.ts';
import type { LineFacts, MonthFacts, PersonFacts } from '../facts.ts';
import { type Check, evidenceOf, type Seen } from '../finding.ts';

interface Settings {
  /** How many claims beyond the first are worth a look, and come first. */
  look: number;
  first: number;
}

/** One document claimed for several pieces of work, or by several people without being joint. */
export const outputReused: Check<MonthFacts, Settings> = {
  name: 'output-reused',
  settings: { look: 2, first: 5 },
  look: ({ people }, settings) => {
    const claims = claimsOf(people);
    return people.flatMap((person) => ofPerson(person, claims, settings));
  },
  // Findings of old do not say how many numbers they rest on.
  say: ({ count, number, numbers = 1 }) =>
    Number(numbers) > 1
      ? `${numbers} số ký hiệu đã ghi cho sản phẩm khác lại được ghi thêm, như ${number}; thừa ${count} lần trong tháng.`
      : `${number === '' ? 'Một số ký hiệu' : `Số ký hiệu ${number}`} được ghi cho nhiều sản phẩm khác nhau; thừa ${count} lần trong tháng.`,
};

interface Claim {
  line: LineFacts;
  outputId: string;
  cadreId: string;
}

/** The claims of each document of a body, the first one first; joint work is one product and so one claim. */
function claimsOf(people: readonly PersonFacts[]): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const person of people) {
    for (const line of person.lines) {
      const key = keyOf(line);
      if (key === undefined || line.output === null) continue;
      const known = claims.get(key) ?? [];
      known.push({ line, outputId: line.output.id, cadreId: person.cadreId });
      claims.set(key, known);
    }
  }
  for (const known of claims.values()) {
    known.sort((a, b) => a.line.on.localeCompare(b.line.on) || a.outputId.localeCompare(b.outputId));
  }
  return claims;
}

function keyOf({ bodyId, output, isDone }: LineFacts): string | undefined {
  if (!isDone || output === null || output.isJoint) return undefined;
  const number = documentKey(output.documentNumber);
  return number === '' ? undefined : `${bodyId} ${number}`;
}

function ofPerson(person: PersonFacts, claims: ReadonlyMap<string, Claim[]>, settings: Settings): Seen[] {
  const again = person.lines.filter((line) => {
    const known = claims.get(keyOf(line) ?? '') ?? [];
    return known.length > 1 && known[0]?.outputId !== line.output?.id;
  });
  const [worst] = [...again].sort((a, b) => timesOf(b, again) - timesOf(a, again));
  if (!worst) return [];
  return [
    {
      subject: { kind: 'cadre', id: person.cadreId },
      severity:
        again.length >= settings.first ? 'look-first' : again.length >= settings.look ? 'look' : 'note',
      params: {
        ...{ count: again.length, number: worst.output?.documentNumber ?? '' },
        numbers: new Set(again.map(keyOf)).size,
      },
      evidence: evidenceOf(person.cadreId, again),
    },
  ];
}

const timesOf = (line: LineFacts, among: readonly LineFacts[]): number =>
  among.filter(({ output }) => output?.documentNumber === line.output?.documentNumber).length;
