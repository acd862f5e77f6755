/**
 * The house: which folder may import which. Imports only go down.
 * A folder may always import itself; what is not listed is forbidden.
 */
const may = {
  'lib/calendar': [],
  'lib/text': [],
  'lib/scene': [],
  'lib/domain': ['lib/calendar', 'lib/text'],
  'lib/i18n': ['lib/calendar', 'lib/domain'],
  'lib/timex': ['lib/calendar', 'lib/text'],
  'lib/language': ['lib/timex', 'lib/text', 'lib/calendar', 'lib/domain'],
  'lib/codebook': ['lib/domain', 'lib/text', 'lib/calendar'],
  'lib/extract': ['lib/language', 'lib/timex', 'lib/codebook', 'lib/domain', 'lib/text', 'lib/calendar'],
  'lib/store': ['lib/domain', 'lib/calendar', 'lib/text', 'lib/codebook', 'generated'],
  'lib/ingest': [
    'lib/extract',
    'lib/store',
    'lib/language',
    'lib/timex',
    'lib/codebook',
    'lib/domain',
    'lib/text',
    'lib/calendar',
    'prisma/seed',
  ],
  'lib/timeline': ['lib/scene', 'lib/domain', 'lib/calendar', 'lib/codebook', 'lib/i18n'],
  'lib/export': ['lib/timeline', 'lib/scene', 'lib/domain', 'lib/calendar', 'lib/codebook', 'lib/i18n', 'lib/text'],
  components: [
    'lib/timeline',
    'lib/scene',
    'lib/export/frame',
    'lib/domain',
    'lib/calendar',
    'lib/text',
    'lib/codebook',
    'lib/i18n',
  ],
  app: ['components', 'lib'],
  cli: ['lib', 'prisma/seed'],
  'prisma/seed': ['lib/codebook', 'lib/domain', 'lib/calendar', 'lib/text'],
}

/** Packages and built-ins that have one owner. */
const owners = [
  { name: 'prisma-lives-in-the-store', what: '(@prisma/|^generated)', owner: '^lib/store/' },
  { name: 'date-fns-jalali-has-one-home', what: 'date-fns-jalali', owner: '^lib/calendar/jalali\\.ts$' },
  {
    name: 'react-and-next-stay-at-the-edge',
    what: 'node_modules/(react|react-dom|next)/',
    owner: '^(app/|components/|proxy\\.ts$)',
  },
  {
    name: 'node-stays-at-the-edge',
    what: '^(node:)?(fs|fs/promises|net|http|https|child_process|dgram|tls)$',
    owner: '^(cli/|scripts/|lib/store/|lib/ingest/|prisma/seed/|prisma\\.config)',
  },
]

const notTest = '\\.(test|spec)\\.tsx?$|^e2e/'
const folders = Object.entries(may).map(([folder, allowed]) => ({
  name: `${folder.replaceAll('/', '-')}-imports-only-down`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: notTest },
  to: {
    path: '^(app|components|lib|cli|prisma|scripts|bench|generated|e2e)/',
    pathNot: [`^${folder}/`, ...allowed.map((a) => `^${a}(/|\\.)`)],
  },
}))

module.exports = {
  forbidden: [
    ...folders,
    ...owners.map(({ name, what, owner }) => ({
      name,
      severity: 'error',
      from: { path: '^(app|components|lib|cli|prisma/seed|proxy)', pathNot: [owner, notTest] },
      to: { path: what },
    })),
    { name: 'no-cycles', severity: 'error', from: { pathNot: '^generated/' }, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^(app|components|lib|cli|prisma)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '^(node_modules|generated)/' },
    exclude: { path: '^(\\.next|node_modules/\\.cache|test-results)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
