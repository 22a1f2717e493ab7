import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ambient = (object, property, where) => ({ object, property, message: `Time, ids and randomness are arguments; ${object}.${property} stands in ${where} alone.` });

const SOURCES = ['**/*.ts', '**/*.tsx'];

/** House style as gates: small functions, no escape from the type system, no ambient clock or randomness. */
export default [
  { ignores: ['**/dist/**', 'apps/console/site/**', '**/node_modules/**', '**/.jest/**', '**/.turbo/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: SOURCES })),
  {
    files: SOURCES,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      complexity: ['error', 8],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'max-lines': ['error', { max: 250 }],
      'no-restricted-properties': ['error', ambient('Date', 'now', 'clock.ts'), ambient('crypto', 'randomUUID', 'ids.ts'), ambient('Math', 'random', 'no file')],
      'no-warning-comments': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/only-throw-error': 'error',
    },
  },
  {
    files: ['**/*.spec.ts', '**/testing/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', name: ['it', 'test', 'describe'], package: 'node:test' }] }],
    },
  },
  {
    files: ['**/clock.ts', '**/ids.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  { ...reactHooks.configs.flat['recommended-latest'], files: ['**/*.tsx'] },
  {
    // What is called for its effect in an event of the page has nobody who waits for it.
    files: ['**/*.tsx'],
    rules: { '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }] },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable', setTimeout: 'readonly' } },
  },
];
