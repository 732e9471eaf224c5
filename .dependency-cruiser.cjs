/** The rules of docs/conventions.md, "Layers". tests/architecture plants a breach of each. */
const adapters = ['storage', 'teams', 'http', 'scheduler', 'workbook'];

/** A rule by which files matching `from` may depend on nothing in `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A package in node_modules, however deep it is installed. */
const packages = (names) => `(^|/)node_modules/(${names.join('|')})/`;

/** Packages that stay in one folder of the bot. */
const keptIn = {
  'bot/teams': ['botbuilder', 'botbuilder-core', 'botframework-connector', '@microsoft/teamsfx'],
  'bot/storage/azure': ['@azure/data-tables', '@azure/identity'],
  'bot/http': ['restify'],
};

/** Wires everything together, so that nothing else has to. */
const composers = [
  '^bot/cli/',
  '^bot/(main|compositionRoot|openStore|surroundings|loadSampleCityInto|workbookThread)\\.ts$',
];

/** Commands of a checkout in which everything is installed. */
const developmentCommands =
  '^bot/cli/(start|buildTab|playground|playgroundConfig|package|appPackage)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'domain-is-pure',
      'The domain imports only itself: no package, no node: module, no other folder.',
      { path: '^bot/domain/' },
      { pathNot: '^bot/domain/' },
    ),
    forbid(
      'contract-imports-nothing',
      'The contract is shared with the tab: shapes only.',
      { path: '^bot/contract/' },
      { pathNot: '^bot/contract/' },
    ),
    ...adapters.map((adapter) =>
      forbid(
        `${adapter}-apart-from-adapters`,
        'Adapters never import one another; they meet in bot/compositionRoot.ts.',
        { path: `^bot/${adapter}/` },
        { path: `^bot/(${adapters.filter((other) => other !== adapter).join('|')})/` },
      ),
    ),
    forbid(
      'wording-has-few-sources',
      'Words are made of the domain, the contract, the locales and i18next.',
      { path: '^bot/wording/' },
      { pathNot: ['^bot/(wording|domain|contract|locales)/', packages(['i18next'])] },
    ),
    forbid(
      'sample-city-is-domain-only',
      'The sample city is made of domain things; the composition root stores them.',
      { path: '^bot/sampleCity/' },
      { pathNot: '^bot/(sampleCity|domain)/' },
    ),
    forbid(
      'stores-behind-their-port',
      'What is stored knows the port Partition; only openTables.ts knows who implements it.',
      { path: '^bot/', pathNot: ['^bot/storage/(azure|sqlite)/', '^bot/storage/openTables\\.ts$'] },
      { path: '^bot/storage/(azure|sqlite)/' },
    ),
    forbid(
      'only-composers-compose',
      'Nothing depends on the files that wire everything together.',
      { path: '^(bot|tab)/', pathNot: composers },
      { path: composers },
    ),
    ...Object.entries(keptIn).map(([folder, names]) =>
      forbid(
        `packages-of-${folder.slice('bot/'.length).replace('/', '-')}`,
        `${names.join(', ')}: imported in ${folder} and by the files that compose.`,
        { path: '^(bot|tab)/', pathNot: [`^${folder}/`, ...composers] },
        { path: packages(names) },
      ),
    ),
    forbid(
      'tab-sees-the-contract',
      'Of the bot the tab sees the contract and nothing else.',
      { path: '^tab/' },
      { path: '^(bot|tests|infra)/', pathNot: '^bot/contract/' },
    ),
    forbid(
      'bot-does-not-see-the-tab',
      'The tab talks to the bot over HTTP.',
      { path: '^bot/' },
      { path: '^(tab|tests)/' },
    ),
    forbid(
      'files-are-read-in-a-thread',
      'Reading, planning and writing workbooks would hold up the server: only their thread does it.',
      { path: '^bot/(main|compositionRoot)\\.ts$' },
      {
        path: '^bot/workbook/',
        pathNot: '^bot/workbook/(thread/|progress\\.ts$)',
        reachable: true,
      },
    ),
    forbid(
      'no-cycles',
      'What imports each other is one thing in two files.',
      {},
      { circular: true },
    ),
    forbid(
      'no-orphans',
      'A file that nothing imports is dead, or its importer is missing.',
      {
        orphan: true,
        path: '^(bot|tab)/',
        // The formulas of docs/numbers.md stand complete, each with its tests.
        pathNot: [
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          // A program of its own in the browser.
          '/serviceWorker\\.ts$',
          '^bot/domain/statistics/',
          ...composers,
        ],
      },
      {},
    ),
    forbid(
      'no-unresolvable',
      'An import that leads nowhere.',
      {},
      // What the file system lacks; node: modules are resolved by Node itself.
      { couldNotResolve: true },
    ),
    forbid(
      'no-undeclared-packages',
      'A package that is there because another needs it may be gone tomorrow.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-development-packages',
      'What runs in production stands under dependencies in package.json.',
      // Commands for who develops: the start that builds the tab, Playground, app package.
      { path: '^bot/', pathNot: developmentCommands },
      { dependencyTypes: ['npm-dev'] },
    ),
    forbid(
      'production-reaches-no-development-command',
      'What is deployed comes without the packages that these commands use.',
      { path: '^bot/', pathNot: developmentCommands },
      { path: developmentCommands },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(tab/dist|coverage|artefacts)/' },
    // Types count: a type-only import ties two layers together as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
