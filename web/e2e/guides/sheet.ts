import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shot } from './shots.ts';

const FONTS = join(import.meta.dirname, '..', '..', 'src', 'app', 'fonts');

/** One step of a guide: what is done, in a sentence or two, and how it looks. */
export type Step = {
  title: string;
  text: string;
  shot: Shot;
  alt: string;
  /** In millimetres; the whole column where it is not said. */
  width?: number;
};
export type Note = { title: string; lines: (string | [what: string, how: string])[] };
export type Guide = {
  title: string;
  forWhom: string;
  lead: string;
  steps: Step[];
  aside: { title: string; text: string; shot: Shot; alt: string } | undefined;
  notes: Note[];
};

const faces = [400, 600].flatMap((weight) =>
  ['latin', 'vietnamese'].map((part) => {
    const file = readFileSync(join(FONTS, `be-vietnam-pro-${part}-${weight}-normal.woff2`)).toString(
      'base64',
    );
    const range =
      part === 'latin' ? 'U+0000-00FF, U+2000-206F' : 'U+0102-01B0, U+0300-0329, U+1EA0-1EF9, U+20AB';
    return `@font-face { font-family: "Be Vietnam Pro"; font-weight: ${weight}; unicode-range: ${range};
      src: url(data:font/woff2;base64,${file}) format("woff2"); }`;
  }),
);

const CSS = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0; padding: 0 }
html { font: 400 9.6pt/13.6pt "Be Vietnam Pro"; color: #1e1a16 }
body { display: flex; flex-direction: column; width: 210mm; height: 297mm; padding: 11mm 13mm 9mm }
body > * { flex-shrink: 0 }
header { display: flex; align-items: flex-end; justify-content: space-between; padding-bottom: 3.5mm; border-bottom: 2.5pt solid #9a1b1e }
h1 { font: 600 19pt/23pt "Be Vietnam Pro"; letter-spacing: -.01em }
.whom { color: #544c44; text-align: right }
.lead { margin: 3.5mm 0 4mm; font-size: 10.6pt; line-height: 15pt }
h2 { font: 600 11.4pt/15pt "Be Vietnam Pro" }
main { display: grid; flex: 1; grid-template-columns: minmax(0, 1fr) 62mm; gap: 0 8mm }
main.wide { grid-template-columns: minmax(0, 1fr) }
.steps { display: flex; flex-direction: column; justify-content: space-between; gap: 3mm }
.wide .steps { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 7mm; align-content: start }
.wide .step:first-child { grid-column: 1 / -1 }
.step { display: grid; align-content: start; grid-template-columns: 8mm minmax(0, 1fr); gap: 0 2.5mm }
.number { display: grid; place-items: center; width: 8mm; height: 8mm; border-radius: 50%; background: #9a1b1e; color: #fff; font-weight: 600; font-size: 11pt }
.step p { margin: .4mm 0 2mm }
.picture { grid-column: 2; border: .6pt solid #b8b0a5; border-radius: 2mm; overflow: hidden; width: fit-content; max-width: 100% }
.wide .picture { grid-column: 1 / -1 }
.picture img { display: block; max-width: 100% }
aside .picture { margin-top: 2mm }
aside { display: flex; flex-direction: column; gap: 3mm }
.notes { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6mm; margin-top: 4mm; padding-top: 3mm; border-top: .6pt solid #b8b0a5 }
.notes li { list-style: none; padding-left: 3.2mm; text-indent: -3.2mm }
.notes li::before { content: "·"; display: inline-block; width: 3.2mm; text-indent: 0; color: #9a1b1e; font-weight: 600 }
.notes dl { display: grid; grid-template-columns: auto 1fr; gap: .3mm 3mm }
.notes dt { font-weight: 600; white-space: nowrap }
footer { display: flex; justify-content: space-between; margin-top: 3mm; color: #544c44; font-size: 8.4pt }
`;

const step = ({ title, text, shot, alt, width }: Step, i: number) => `<section class="step">
  <span class="number">${i + 1}</span><div><h2>${title}</h2><p>${text}</p></div>
  <div class="picture"><img src="${shot}" alt="${alt}"${width ? ` style="width:${width}mm"` : ''}></div></section>`;

function note({ title, lines }: Note): string {
  const isTable = lines.every((line) => Array.isArray(line));
  const rows = lines.map((line) =>
    Array.isArray(line) ? `<dt>${line[0]}</dt><dd>${line[1]}</dd>` : `<li>${line}</li>`,
  );
  return `<div><h2>${title}</h2>${isTable ? `<dl>${rows.join('')}</dl>` : `<ul>${rows.join('')}</ul>`}</div>`;
}

/** The guide as one page of A4, with its fonts and pictures inside. */
export function sheetOf({ title, forWhom, lead, steps, aside, notes }: Guide): string {
  const beside = aside
    ? `<aside><div><h2>${aside.title}</h2><p>${aside.text}</p></div>
       <div class="picture"><img src="${aside.shot}" alt="${aside.alt}"></div></aside>`
    : '';
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ Việc: ${title}</title>
<style>${faces.join('\n')}${CSS}</style></head><body>
<header><h1>${title}</h1><div class="whom"><b>Sổ Việc</b><br>${forWhom}</div></header>
<p class="lead">${lead}</p>
<main${aside ? '' : ' class="wide"'}><div class="steps">${steps.map(step).join('')}</div>${beside}</main>
<div class="notes">${notes.map(note).join('')}</div>
<footer><span>Trang nào cũng có nút “Trợ giúp” ở trên cùng, hoặc bấm phím F1.</span><span>Người và số liệu trong hình không có thật</span></footer>
</body></html>`;
}
