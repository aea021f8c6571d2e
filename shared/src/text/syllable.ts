import { normalText } from './normal.ts';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

const ONSETS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x';
const OPEN_RHYMES =
  'a ai ao au ay âu ây e eo ê êu i ia iu iêu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua ui uây uê uôi uơ uy uya ' +
  'uyu ư ưa ưi ưu ươi ươu y yêu';
const NASAL_RHYMES =
  'am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng om on ong oam oan oang oanh ' +
  'oăm oăn oăng oen oong ôm ôn ông ơm ơn um un ung uân uâng uênh uôm uôn uông uyên uyn uynh ưm ưn ưng ươm ươn ' +
  'ương yêm yên yêng yn ynh';
const STOPPED_RHYMES =
  'ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot oac oach oap oat oăc oăt oet ' +
  'ooc ôc ôp ôt ơp ơt uc up ut uât uêch uôc uôt uych uyêt uyt ưc ưt ươc ươp ươt yêt yt';

const anyOf = (words: string): string => `(?:${words.replaceAll(' ', '|')})`;
const OPEN_OR_NASAL = new RegExp(`^${anyOf(ONSETS)}?${anyOf(`${OPEN_RHYMES} ${NASAL_RHYMES}`)}$`);
const STOPPED = new RegExp(`^${anyOf(ONSETS)}?${anyOf(STOPPED_RHYMES)}$`);

/** True for a word that can be a Vietnamese syllable: a known onset and rhyme, one tone at most and one that fits. */
export function isVietnameseSyllable(word: string): boolean {
  const parts = normalText(word.toLowerCase(), 'NFD');
  const tones = parts.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const letters = parts.replace(TONE, '').normalize('NFC');
  return STOPPED.test(letters) ? SHARP_OR_HEAVY.test(tones[0] ?? '') : OPEN_OR_NASAL.test(letters);
}
