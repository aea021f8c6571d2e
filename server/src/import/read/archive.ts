import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { FileProblem } from './file-problem.ts';
import type { OnRead } from './on-read.ts';

const MOST_ENTRIES = 2000;
const MOST_BYTES = 200 * 1024 * 1024;
/** Parts that tell of styles, sheets and kinds are looked at whole; none comes near. */
export const LONGEST_INDEX = 16 * 1024 * 1024;
const MOST_RATIO = 200;
/** Small parts of one repeated byte are no bomb. */
const RATIO_FROM_BYTES = 1024 * 1024;

/** What was unpacked of a file so far, of the archives within it too, and how many parts they have. */
export interface Unpacked {
  bytes: number;
  parts: number;
}

/** The parts of an archive in memory. What is unpacked is counted, whatever the archive says of itself. */
export interface Archive {
  names: readonly string[];
  /** A part in pieces; throws a FileProblem for a part that is missing, broken or too big. */
  chunks(name: string): AsyncGenerator<Buffer>;
  /** The same as text. */
  pieces(name: string): AsyncGenerator<string>;
  /** A whole part; throws for one of more characters than `longest`. */
  text(name: string, longest?: number): Promise<string>;
  close(): void;
}

/**
 * Opens an archive and looks at its table of contents before anything is unpacked. One that was found within another counts
 * on in what that one has counted: `so`.
 */
export async function openArchive(
  bytes: Uint8Array,
  onRead: OnRead,
  so: Unpacked = { bytes: 0, parts: 0 },
): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, so);
  const total = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const chunks = async function* (name: string) {
    for await (const chunk of chunksOf(zip, entries.get(name), so)) {
      onRead(so.bytes / total);
      yield chunk;
    }
  };
  const pieces = async function* (name: string) {
    const decoder = new TextDecoder('utf-8');
    for await (const chunk of chunks(name)) yield decoder.decode(chunk, { stream: true });
  };
  return {
    names: [...entries.keys()],
    chunks,
    pieces,
    async text(name, longest = MOST_BYTES) {
      let all = '';
      for await (const piece of pieces(name)) {
        all += piece;
        if (all.length > longest) throw new FileProblem('zip-bomb', { what: 'một phần bung ra quá lớn' });
      }
      return all;
    },
    close: () => zip.close(),
  };
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, zip) => {
        if (error || !zip) reject(new FileProblem('broken-archive'));
        else resolve(zip);
      },
    );
  });
}

function listEntries(zip: ZipFile, so: Unpacked): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let total = so.bytes;
    zip.on('error', () => reject(new FileProblem('broken-archive')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize;
      so.parts += 1;
      const what = bombIn(entry, so.parts, total);
      if (what) {
        reject(new FileProblem('zip-bomb', { what }));
        return;
      }
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function bombIn(entry: Entry, count: number, total: number): string | undefined {
  if (count > MOST_ENTRIES) return `hơn ${MOST_ENTRIES} phần`;
  if (total > MOST_BYTES) return 'bung ra hơn 200 MB';
  const isDense = entry.uncompressedSize > MOST_RATIO * Math.max(1, entry.compressedSize);
  return isDense && entry.uncompressedSize > RATIO_FROM_BYTES
    ? `bung ra gấp hơn ${MOST_RATIO} lần`
    : undefined;
}

async function* chunksOf(zip: ZipFile, entry: Entry | undefined, so: Unpacked): AsyncGenerator<Buffer> {
  if (!entry) throw new FileProblem('broken-archive');
  const stream = await openEntry(zip, entry);
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      so.bytes += bytes.length;
      if (so.bytes > MOST_BYTES) throw new FileProblem('zip-bomb', { what: 'bung ra hơn 200 MB' });
      yield bytes;
    }
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('broken-archive');
  }
}

function openEntry(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) reject(new FileProblem('broken-archive'));
      else resolve(stream);
    });
  });
}
