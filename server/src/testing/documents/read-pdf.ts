import { getDocumentProxy } from 'unpdf';

interface PdfText {
  text: string;
  /** From the left and from the top, in points. */
  x: number;
  y: number;
  /** Where it ends. */
  right: number;
}

export interface ReadPdf {
  title: string;
  /** The names in the outline. */
  names: string[];
  pages: PdfText[][];
  /** The text of a page as one line; words that were broken over lines are joined by a space. */
  text(page: number): string;
}

/** Opens a PDF again and reads what stands on its pages. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages: PdfText[][] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const [, , , height = 0] = page.view;
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [x, y] = item.transform.slice(4) as [number, number];
        return [{ text: item.str, x, y: height - y, right: x + item.width }];
      }),
    );
  }
  const { info } = await file.getMetadata();
  const names = ((await file.getOutline()) ?? []).map(({ title }) => title);
  await file.loadingTask.destroy();
  const text = (page: number) =>
    (pages[page] ?? [])
      .map((item) => item.text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  return { title: String((info as { Title?: string }).Title ?? ''), names, pages, text };
}
