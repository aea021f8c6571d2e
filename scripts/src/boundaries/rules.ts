import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

/** Files that only tests run: they may use development packages and whatever they test against. */
const TESTS = [
  '\\.test\\.tsx?$',
  '^[^/]+/src/testing/',
  '^web/e2e/',
  '^scripts/src/deep/',
  '/[a-z]+\\.config\\.ts$',
  '^[^/]+\\.config\\.ts$',
];
const NPM = 'node_modules/';

function packages(...names: string[]): string {
  return `${NPM}(${names.join('|')})/`;
}

function rule(
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType {
  return { name, comment, severity: 'error', from, to };
}

const betweenPackages = [
  rule(
    'shared-imports-nothing-of-ours',
    'shared is the bottom',
    { path: '^shared/' },
    { path: '^(db|server|web|scripts)/' },
  ),
  rule(
    'shared-is-pure',
    'no I/O: node: stays out of shared',
    { path: '^shared/src/', pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'shared-uses-zod-only',
    'shared runs in the browser too',
    { path: '^shared/src/', pathNot: TESTS },
    { path: NPM, pathNot: packages('zod') },
  ),
  rule(
    'db-imports-shared-only',
    'db does not know who asks',
    { path: '^db/' },
    { path: '^(server|web|scripts)/' },
  ),
  rule(
    'db-uses-its-drivers-only',
    'kysely, better-sqlite3 and pg',
    { path: '^db/src/', pathNot: TESTS },
    { path: NPM, pathNot: packages('kysely', 'better-sqlite3', 'pg') },
  ),
  rule(
    'migrations-stand-alone',
    'a migration never changes, so it may lean on nothing that does',
    { path: '^db/src/migrations/\\d[^/]*\\.ts$' },
    { path: '.', pathNot: packages('kysely') },
  ),
  rule(
    'only-db-knows-sql',
    'queries live in db',
    { pathNot: '^db/' },
    { path: packages('kysely', 'better-sqlite3', 'pg') },
  ),
  rule(
    'server-imports-no-face',
    'server serves, it does not draw or script',
    { path: '^server/' },
    { path: '^(web|scripts)/' },
  ),
  rule(
    'db-is-entered-by-its-index',
    'what db offers is in its index; test databases are for tests',
    { pathNot: ['^db/', ...TESTS] },
    { path: '^db/', pathNot: '^db/src/index\\.ts$' },
  ),
  rule(
    'web-never-sees-the-database',
    'the page asks the server',
    { path: '^web/', pathNot: TESTS },
    { path: '^(db|scripts)/' },
  ),
  rule(
    'web-takes-only-types-from-server',
    'AppType, erased before the browser',
    { path: '^web/', pathNot: TESTS },
    { path: '^server/', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'web-runs-in-a-browser',
    'no node: in the page',
    { path: '^web/src/', pathNot: TESTS },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'scripts-import-no-page',
    'scripts build web, they do not run it',
    { path: '^scripts/' },
    { path: '^web/' },
  ),
  rule(
    'packages-by-name',
    'another package is imported by its name, not by a path into it',
    { path: '^([^/]+)/' },
    { path: '^(shared|db|server|web|scripts)/', pathNot: '^$1/', dependencyTypes: ['local'] },
  ),
];

const insideWeb = [
  rule('pages-below-app', 'app → pages', { path: '^web/src/pages/' }, { path: '^web/src/app/' }),
  rule(
    'features-below-pages',
    'pages → features',
    { path: '^web/src/features/' },
    { path: '^web/src/(app|pages)/' },
  ),
  rule(
    'features-apart',
    'pages compose features; a feature never imports another',
    { path: '^web/src/features/([^/]+)/' },
    { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
  ),
  rule(
    'ui-below-features',
    'features → ui',
    { path: '^web/src/ui/' },
    { path: '^web/src/(app|pages|features)/' },
  ),
  rule(
    'lib-at-the-bottom',
    'features → lib',
    { path: '^web/src/lib/' },
    { path: '^web/src/(app|pages|features|ui)/' },
  ),
];

const everywhere = [
  rule('no-cycles', 'read one file without the other', {}, { circular: true }),
  rule('nothing-unresolved', 'an import that leads nowhere', {}, { couldNotResolve: true }),
  rule(
    'only-what-the-package-lists',
    'each package lists what it uses in its own package.json',
    {},
    // Our own packages resolve only where they are listed, and are told apart by the rules above.
    { path: NPM, dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
  ),
  rule(
    'development-packages-in-tests-only',
    'what runs in production is listed under dependencies',
    { pathNot: ['^scripts/', ...TESTS] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  ),
  rule(
    'tests-are-not-imported',
    'code does not lean on tests',
    { pathNot: ['^scripts/', ...TESTS] },
    { path: ['\\.test\\.tsx?$', '^[^/]+/src/testing/'] },
  ),
];

/** Who may import whom (README, "Import rules"), as rules of dependency-cruiser over paths from the root. */
export const RULES: IRegularForbiddenRuleType[] = [...betweenPackages, ...insideWeb, ...everywhere];
