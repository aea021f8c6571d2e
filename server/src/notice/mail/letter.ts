import type { Notice } from '@so-viec/db';
import type { AccountChange, Told } from '@so-viec/shared/notice/notice';
import { noticeWords } from '@so-viec/shared/notice/notice.words';

export type InLetter = Pick<Notice, 'kind' | 'content' | 'byName'>;

/** A letter of some notices in plain text: the words of their page, each with the address of what it tells of. */
export function letterOf(notices: readonly InLetter[], address: string): { subject: string; body: string } {
  const said = notices.map(wordsOf);
  const parts = said.map(({ title, detail, by, path }) =>
    [title, detail, by, `${address}${path}`].filter((line) => line !== '').join('\n'),
  );
  const [first] = said;
  const what = first && said.length === 1 ? first.title : `${said.length} thông báo`;
  const foot = `Đổi cách nhận thông báo: ${address}/thong-bao/cai-dat`;
  return { subject: `Sổ Việc: ${what}`, body: `${[...parts, foot].join('\n\n')}\n` };
}

function wordsOf({ kind, content, byName }: InLetter) {
  const told = { kind, content: JSON.parse(content), by: byName } as Told;
  return { ...noticeWords(told), by: byName };
}

const OPEN_YOURSELF = 'Mở Sổ Việc như mọi khi để xem.';
const ALWAYS = 'Thư này luôn được gửi và không có đường dẫn.';

/** A letter of one notice that is always mailed. It leads nowhere: nobody is to get used to signing in from a letter. */
export function ownLetterOf(notice: InLetter): { subject: string; body: string } {
  const { title, detail, by } = wordsOf(notice);
  const words = [title, detail, by].filter((line) => line !== '').join('\n');
  const foot = isOfClosed(notice) ? ALWAYS : `${OPEN_YOURSELF} ${ALWAYS}`;
  return { subject: `Sổ Việc: ${title}`, body: `${words}\n\n${foot}\n` };
}

/** Who reads it cannot open anything. */
const isOfClosed = ({ kind, content }: InLetter) =>
  kind === 'account-changed' && (JSON.parse(content) as { change: AccountChange }).change === 'closed';
