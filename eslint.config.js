import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Of ESLint's own rules those that the type-aware ones do not cover. */
const faultsThatTypesDoNotShow = {
  eqeqeq: 'error',
  'no-control-regex': 'error',
  'no-empty': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-self-compare': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'prefer-template': 'error',
};

/** docs/conventions.md, "Layers": time, ids and randomness are parameters of the domain. */
const impureInDomain = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take `now` as a parameter (docs/conventions.md, Layers).',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain has no clock: take `now` as a parameter (docs/conventions.md, Layers).',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain has no randomness: take it as a parameter (docs/conventions.md, Layers).',
  },
];

export default defineConfig(
  globalIgnores(['node_modules/', 'dist/', '**/dist/', 'coverage/', 'artefacts/', '.data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { rules: faultsThatTypesDoNotShow },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      // Each file is read with the nearest tsconfig.json: the tab's own, the root's otherwise.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a text is written as it is; everything else is made a text on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => send()` is how a callback is written; the result that is dropped is visible there.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // docs/conventions.md, "Data": an outcome that nobody answers is a compile-time error.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `_` says that a parameter is there for its position only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['bot/domain/**/*.ts', 'bot/contract/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impureInDomain] },
  },
  {
    // What the app has to say goes to its log; what starts it speaks to the person who did.
    files: ['bot/**/*.ts'],
    ignores: ['bot/cli/**', 'bot/main.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['tab/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
);
