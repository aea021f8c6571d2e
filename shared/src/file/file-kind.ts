import { cutTo } from '../text/cut.ts';
import { normalText } from '../text/normal.ts';
/** The kinds of file that are taken, known by what is in them; the name's ending has to agree. */
export const FILE_KINDS = {
  pdf: { endings: ['pdf'], mediaType: 'application/pdf' },
  docx: {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    endings: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  png: { endings: ['png'], mediaType: 'image/png' },
  jpg: { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
} as const;

export type FileKind = keyof typeof FILE_KINDS;

/** Why a file is not taken; web holds the text under `field.<code>`. */
export type FileRefusal =
  | 'file-empty'
  | 'file-kind'
  | 'file-is-program'
  | 'file-is-script'
  | 'file-is-page'
  | 'file-is-other'
  | 'file-name-differs'
  | 'file-macros'
  | 'file-scripts'
  | 'file-entities'
  | 'file-protected'
  | 'file-old-office'
  | 'file-broken'
  | 'file-bomb'
  | 'photo-unreadable';

/** The largest file taken, in bytes; the server holds it too. */
export const FILE_LIMIT = 20 * 1024 * 1024;
/** Larger files go in pieces of this many bytes, so that a line that breaks costs one of them. */
export const PIECE_SIZE = 512 * 1024;
const NAME_LIMIT = 150;

/** What a file chooser offers. */
export const FILE_ENDINGS = Object.values(FILE_KINDS)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`);

/** The same, and pictures of any kind: the browser makes a JPEG of them. */
export const FILE_CHOICE = [...FILE_ENDINGS, 'image/*'].join(',');

/** The ending of a file's name in small letters, without the dot. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** True where the ending of the name says what the content is. */
export function isNameOf(kind: FileKind, name: string): boolean {
  return (FILE_KINDS[kind].endings as readonly string[]).includes(endingOf(name));
}

/** The kind of file that the ending of a name claims; undefined for one that is not taken at all. */
export const kindOfName = (name: string): FileKind | undefined =>
  (Object.keys(FILE_KINDS) as FileKind[]).find((kind) => isNameOf(kind, name));

/** Formatting marks that turn text around or hide: "phụ lục fdp.exe". */
const HIDDEN = /[\p{Cc}\p{Cf}]/gu;
/** Enough of a name to keep so much of it. */
const LOOKED_AT = 1000;
const FORBIDDEN = /[\\/:*?"<>|]/g;

/** A name that every system can store: NFC, no folders, no hidden marks, at most 150 characters with its ending. */
export function safeFileName(name: string): string {
  const clean = normalText(name, 'NFC')
    .replace(HIDDEN, '')
    .replace(FORBIDDEN, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = endingOf(clean);
  const stem = ending === '' ? clean : clean.slice(0, -ending.length - 1);
  const short = Array.from(cutTo(stem, LOOKED_AT).replace(/^[. ]+|[. ]+$/g, ''))
    .slice(0, NAME_LIMIT - ending.length - 1)
    .join('');
  return `${short || 'tep'}${ending && `.${ending}`}`;
}
