import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Release } from './src/app/worker/worker.rules.ts';
import { EARLY_DAY } from './src/lib/early-day.ts';

/** The server puts its nonce of the response in place of this word, everywhere in index.html. */
export const NONCE_PLACEHOLDER = '__SV_CSP_NONCE__';

/** Vite leaves this word in index.html; the release takes its place. */
const RELEASE_PLACEHOLDER = '__SV_RELEASE__';

const SOURCE = join(import.meta.dirname, 'src', 'app', 'worker', 'service-worker.ts');

/** The page that most visits open. */
const DAY_PAGE = 'src/pages/today/today-page.tsx';

/** Pages that must open without a network, with all that they fetch later. */
const PAGES_AT_HAND = [
  DAY_PAGE,
  'src/pages/held/held-page.tsx',
  'src/pages/sign-in/sign-in-page.tsx',
  'src/app/nav/more.tsx',
];

/** What the start fetches later and is no page is at hand too, but for the other language. */
const NOT_AT_HAND = /\/web\/src\/(pages|app\/nav|lib\/i18n\/en)\b/;

type Bundle = Rolldown.OutputBundle;

/** Files of these chunks and of everything they import; of what they fetch later too, if asked. */
function filesOf(
  bundle: Bundle,
  names: readonly string[],
  isDeep: boolean,
  seen = new Set<string>(),
): Set<string> {
  for (const name of names) {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || seen.has(name)) continue;
    seen.add(name);
    const { importedCss, importedAssets } = chunk.viteMetadata ?? {};
    for (const file of [...(importedCss ?? []), ...(importedAssets ?? [])]) seen.add(file);
    filesOf(bundle, chunk.imports, isDeep, seen);
    if (isDeep) filesOf(bundle, chunk.dynamicImports, isDeep, seen);
  }
  return seen;
}

const nameOf = ({ fileName }: { fileName: string }) => fileName;

/** Sorts the files of a build into those of a day and the rest. */
function listRelease(bundle: Bundle, page: string): Release {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entries = chunks.filter(({ isEntry }) => isEntry);
  // Where the build puts what several share is its own affair: what the start imports fetches for it too.
  const start = filesOf(bundle, entries.map(nameOf), false);
  const later = chunks.filter(({ fileName }) => start.has(fileName)).flatMap((chunk) => chunk.dynamicImports);
  const beside = chunks.filter(
    ({ fileName, facadeModuleId }) => later.includes(fileName) && !NOT_AT_HAND.test(facadeModuleId ?? ''),
  );
  const pages = PAGES_AT_HAND.map((path) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/web/${path}`)));
    if (!chunk) throw new Error(`${path} is nowhere in the build: it is meant to work without a network`);
    return chunk;
  });
  const isHashed = (file: string) => file.startsWith('assets/');
  const day = filesOf(bundle, [...pages, ...beside].map(nameOf), true, start);
  const fonts = Object.keys(bundle).filter((file) => file.endsWith('.woff2'));
  for (const font of fonts) day.add(font);
  const rest = Object.keys(bundle).filter((file) => isHashed(file) && !day.has(file));
  const id = createHash('sha256').update(Object.keys(bundle).sort().join('\n')).update(page).digest('hex');
  const addressed = (files: Iterable<string>) =>
    [...files]
      .filter(isHashed)
      .sort()
      .map((file) => `/${file}`);
  return { id: id.slice(0, 12), day: [...addressed(day), ...publicFiles()], rest: addressed(rest) };
}

/** The files that the page of the day has beside those of the start. */
function filesOfDay(bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const start = filesOf(bundle, chunks.filter(({ isEntry }) => isEntry).map(nameOf), false);
  const day = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/web/${DAY_PAGE}`)));
  return [...filesOf(bundle, day.map(nameOf), false)].filter((file) => !start.has(file)).sort();
}

/**
 * Asks for the account, the day and its files while those of the start are still on their way, wherever the day is
 * opened; the pages find these answers when they ask for them. The day is most often today in Vietnam; it is asked for
 * where who was here last has one.
 */
function askEarly(files: readonly string[]): string {
  const code = `(function(path,files){
if(!/^\\/(hom-nay(\\/|$)|$)/.test(path))return;
var today=new Date(Date.now()+252e5).toISOString().slice(0,10);
files.push('api/me');
try{if(!/\\d/.test(path)&&localStorage.getItem('${EARLY_DAY}'))files.push('api/work-days/'+today)}catch(_){}
files.forEach(function(file){
var link=document.createElement('link');
link.href='/'+file;
if(/^api/.test(file)){link.rel='preload';link.as='fetch';link.crossOrigin=''}
else if(/css$/.test(file)){link.rel='preload';link.as='style'}
else link.rel='modulepreload';
document.head.append(link)})
})(location.pathname,${JSON.stringify(files)})`;
  return `<script nonce="${NONCE_PLACEHOLDER}">${code}</script>`;
}

/**
 * The page with a script that runs as soon as it is here: after a style sheet it would wait for that. What the page
 * asks for by itself goes after what the script asks for, or the answers about the day would come last of all.
 */
const withEarly = (page: string, script: string) =>
  page
    .replace(/<meta charset="[^"]+" \/>/, `$&\n    ${script}`)
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"');

/** Icons and the manifest, as they lie in public/; guides on paper are for who asks for them. */
function publicFiles(): string[] {
  const folder = join(import.meta.dirname, 'public');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
}

/** The worker as one plain script with the list of its release. */
async function buildWorker(release: Release): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { __RELEASE__: JSON.stringify(release) },
    build: { write: false, rolldownOptions: { input: SOURCE, output: { format: 'iife' } }, target: 'es2022' },
  });
  const [{ output } = { output: [] }] = [built].flat() as Rolldown.RolldownOutput[];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('the worker was not built');
  return chunk.code;
}

/** Names the release in the page and writes /sw.js beside it. */
export function serviceWorker(): Plugin {
  return {
    name: 'so-viec-service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('index.html is not built yet');
        const source = withEarly(String(page.source), askEarly(filesOfDay(bundle)));
        const release = listRelease(bundle, source);
        page.source = source.replace(RELEASE_PLACEHOLDER, release.id);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await buildWorker(release) });
      },
    },
  };
}
