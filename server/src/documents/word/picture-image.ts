import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Picture, Shape } from '@so-viec/shared/report/chart/picture';
import { faceFile } from '../pdf/face.ts';

/** Pixels for each point: about 220 to the inch on paper. */
const SCALE = 3;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

let ready: Promise<Uint8Array[]> | undefined;
let faces: Uint8Array[] = [];

/** Makes the drawing of images ready, once for the process. */
export async function readyImages(): Promise<void> {
  ready ??= (async () => {
    await initWasm(await readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
    return [readFileSync(faceFile('regular')), readFileSync(faceFile('bold'))];
  })();
  faces = await ready;
}

/** A picture as PNG, drawn with the letters of the paper; `readyImages` comes before it. */
export function imageOf(picture: Picture): Uint8Array {
  const font = { fontBuffers: faces, defaultFontFamily: 'Tinos', loadSystemFonts: false };
  const drawn = new Resvg(svgOf(picture), { font, fitTo: { mode: 'zoom', value: SCALE } }).render();
  try {
    return drawn.asPng();
  } finally {
    drawn.free();
  }
}

/** A picture as SVG. */
export function svgOf({ width, height, shapes }: Picture): string {
  const hatch =
    '<pattern id="h" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.4" height="4" fill="#fff"/></pattern>';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${hatch}</defs>${shapes.map(tagOf).join('')}</svg>`;
}

function tagOf(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const area = `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}"`;
      return `${area} fill="${shape.fill}"/>${shape.isHatched ? `${area} fill="url(#h)"/>` : ''}`;
    }
    case 'line': {
      const points = shape.points.map((point) => point.join(',')).join(' ');
      const dash = shape.dash ? ` stroke-dasharray="${shape.dash}"` : '';
      return `<polyline points="${points}" fill="none" stroke="${shape.stroke}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}" stroke="${shape.stroke}" stroke-width="1.4"/>`;
    case 'text': {
      const weight = shape.bold ? ' font-weight="700"' : '';
      return `<text x="${shape.x}" y="${shape.y}" font-family="Tinos" font-size="${shape.size}" text-anchor="${shape.anchor}"${weight}>${escaped(shape.text)}</text>`;
    }
  }
}
