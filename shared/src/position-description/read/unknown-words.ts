import { foldText } from '../../text/fold.ts';
import type { Doubt, DoubtReason, Understood } from './source.ts';
import { isKnownKind } from './words/kinds.ts';

const GROUPS = /chung|chuyen mon|quan ly/;
const FEWEST_SHARED = 2;

const wordsOf = (text: string): Set<string> => new Set(foldText(text).match(/[a-z0-9]+/g) ?? []);

/** Whether one name is the other with words more or less: "Thẩm định văn bản" is "Thẩm định văn bản, đề án". */
function isLike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...b].filter((word) => a.has(word)).length;
  return shared >= Math.min(FEWEST_SHARED, b.size) && (shared === a.size || shared === b.size);
}

/**
 * What stands in its place but in words that nobody knows: a competency that is not in the framework (`known`: its
 * names), a group of competencies or of requirements that the form has not. To be looked at, not refused.
 */
export function unknownWords({ content, doubts }: Understood, known: readonly string[]): Doubt[] {
  const odd = (path: string, reason: DoubtReason, found: string) => ({ path, reason, found });
  const knownWords = known.map(wordsOf);
  const isKnown = (name: string) => {
    const words = wordsOf(name);
    return knownWords.some((one) => isLike(words, one));
  };
  const found = [
    ...content.qualifications
      .filter(({ kind }) => kind !== '' && !isKnownKind(kind))
      .map(({ key, kind }) => odd(`qualifications.${key}.kind`, 'kind-unknown', kind)),
    ...content.competencies.flatMap(({ key, group, name }) => [
      ...(group !== '' && !GROUPS.test(foldText(group))
        ? [odd(`competencies.${key}.group`, 'group-unknown', group)]
        : []),
      ...(name !== '' && !isKnown(name) ? [odd(`competencies.${key}.name`, 'competency-unknown', name)] : []),
    ]),
  ];
  return found.map((one, i) => ({ ...one, id: `d${doubts.length + i + 1}` }));
}
