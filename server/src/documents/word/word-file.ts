import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type Archive, openArchive } from '../../import/read/archive.ts';
import type { Paper } from '../paper/paper.ts';
import { wordBatch } from './word-batch.ts';

const MAIN = 'word/document.xml';
/** The library keeps 3 MB for each form until its file is written; more at once is no faster. */
const BATCH = 20;

/** A Word file that grows batch by batch: their bodies are merged into one, the other parts are those of the first. */
export class WordFile {
  readonly #title: string;
  readonly #zip = new ZipFile();
  readonly #body = new PassThrough();
  readonly #written: Promise<unknown>;
  /** The properties of the last section, which belong into a paragraph once another section follows. */
  #lastSection = '';
  #end = '';
  #others: [name: string, content: string][] = [];

  constructor(out: Writable, title: string) {
    this.#title = title;
    this.#written = finished(out);
    // Who awaits the end, or the next write, hears of it.
    this.#written.catch(() => undefined);
    this.#zip.addReadStream(this.#body, MAIN);
    this.#zip.outputStream.pipe(out);
  }

  /** Adds papers, each from a page of its own. */
  async add(papers: readonly Paper[]): Promise<void> {
    for (let from = 0; from < papers.length; from += BATCH) {
      await this.#addBatch(papers.slice(from, from + BATCH));
    }
  }

  async #addBatch(papers: readonly Paper[]): Promise<void> {
    const isFirst = this.#end === '';
    const archive = await openArchive(await wordBatch(papers, this.#title, isFirst), () => undefined);
    try {
      const { start, body, lastSection, end } = partsOf(await archive.text(MAIN));
      if (isFirst) this.#others = await otherParts(archive);
      await this.#write(isFirst ? start : `<w:p><w:pPr>${this.#lastSection}</w:pPr></w:p>`);
      await this.#write(body);
      this.#lastSection = lastSection;
      this.#end = end;
    } finally {
      archive.close();
    }
  }

  async #write(text: string): Promise<void> {
    if (!this.#body.write(text)) await Promise.race([once(this.#body, 'drain'), this.#written]);
  }

  /** Ends the file; done when its last byte is written. */
  async end(): Promise<void> {
    this.#body.end(this.#lastSection + this.#end);
    for (const [name, content] of this.#others) this.#zip.addBuffer(Buffer.from(content), name);
    this.#zip.end();
    await this.#written;
  }
}

/** The main part around its body: what is before it, the body, its last section's properties, what is after. */
function partsOf(xml: string) {
  const from = xml.indexOf('<w:body>') + '<w:body>'.length;
  const to = xml.lastIndexOf('</w:body>');
  const section = xml.lastIndexOf('<w:sectPr>', to);
  return {
    start: xml.slice(0, from),
    body: xml.slice(from, section),
    lastSection: xml.slice(section, to),
    end: xml.slice(to),
  };
}

function otherParts({ names, text }: Archive): Promise<[string, string][]> {
  const others = names.filter((name) => name !== MAIN);
  return Promise.all(others.map(async (name): Promise<[string, string]> => [name, await text(name)]));
}
