import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const WORTH_IT = '**/*.{js,css,svg,json,webmanifest,txt,ttf}';
const SMALLEST = 1024;

/** Writes `x.br` and `x.gz` beside every text asset of a built client that gets smaller; index.html changes with each answer. */
export async function precompress(folder: string): Promise<void> {
  const files = globSync(WORTH_IT, { cwd: folder, exclude: ['.vite/**'] });
  await Promise.all(files.map((file) => compressFile(`${folder}/${file}`)));
}

async function compressFile(path: string): Promise<void> {
  const source = await readFile(path);
  if (source.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length };
  const [small, compatible] = await Promise.all([brotli(source, { params }), gzipped(source, { level: 9 })]);
  if (small.length < source.length) await writeFile(`${path}.br`, small);
  if (compatible.length < source.length) await writeFile(`${path}.gz`, compatible);
}
