// The house rules a machine can hold. Types and walls are the compiler's (test/walls.mjs), arrows between folders
// are test/architecture.test.ts; this file holds promises, exhaustive switches, borders of the engine, Office batching
// and React's hooks. Every rule that is switched off says why. `npm test` lints in parts (test/check-part.mjs).
import office from 'eslint-plugin-office-addins';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const sources = ['**/*.ts', '**/*.tsx'];
const scripts = ['**/*.mjs', '**/*.cjs', '*.js'];
// The browser's ports and the Node faces: they own the clock, the dice and the streams.
const outside = ['src/host/excel/browser-ports.ts', 'src/cli/**', 'src/hub/**'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one name for a thing everywhere.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'No barrels: import from the file that has it.',
};
const noOwnClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The engine is handed its time: use the Clock port.',
};

const off = 'off';
const error = 'error';

export default tseslint.config(
  { ignores: ['**/node_modules/**', '**/dist/**', '**/coverage/**', 'test/.output/**'] },
  { linterOptions: { reportUnusedDisableDirectives: error } },

  {
    files: [...sources, ...scripts],
    rules: {
      'array-callback-return': error,
      eqeqeq: error,
      'no-alert': error,
      'no-async-promise-executor': error,
      'no-case-declarations': error,
      'no-constant-binary-expression': error,
      'no-constant-condition': error,
      'no-control-regex': off, // Cleaning imported text needs patterns that name control characters.
      'no-debugger': error,
      'no-dupe-else-if': error,
      'no-duplicate-case': error,
      'no-empty': error, // An empty catch must at least say why nothing is to be done.
      'no-empty-character-class': error,
      'no-empty-pattern': error,
      'no-eval': error,
      'no-fallthrough': error,
      'no-irregular-whitespace': error,
      'no-loss-of-precision': error,
      'no-misleading-character-class': error,
      'no-self-compare': error,
      'no-template-curly-in-string': error,
      'no-unsafe-finally': error,
      'no-unsafe-optional-chaining': error,
      'no-useless-backreference': error,
      'no-var': error,
      'prefer-const': error,
      'use-isnan': error,
      'valid-typeof': error,
    },
  },

  {
    files: sources,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      '@typescript-eslint/await-thenable': error,
      '@typescript-eslint/consistent-type-imports': [error, { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': error,
      '@typescript-eslint/no-floating-promises': error,
      '@typescript-eslint/no-for-in-array': error,
      // React awaits no handler: a promise given as an event handler is fine there once it cannot reject.
      '@typescript-eslint/no-misused-promises': [error, { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': error,
      '@typescript-eslint/only-throw-error': error,
      '@typescript-eslint/prefer-promise-reject-errors': error,
      '@typescript-eslint/restrict-plus-operands': error,
      '@typescript-eslint/return-await': [error, 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': [error, { considerDefaultExhaustiveForUnions: true }],
      // The compiler reports unused locals and parameters already (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': off,
      'no-restricted-imports': [error, {
        paths: [{ name: '@microsoft/office-js', message: 'Office.js comes from the page, never from a bundle.' }],
      }],
      'no-restricted-syntax': [error, noDefaultExport, noBarrel],
    },
  },

  {
    files: ['src/**/*.ts'],
    ignores: outside,
    rules: {
      'no-console': error,
      'no-restricted-properties': [error,
        { object: 'Date', property: 'now', message: 'The engine is handed its time: use the Clock port.' },
        { object: 'Math', property: 'random', message: 'The engine is handed its randomness: use the Random port.' },
      ],
      'no-restricted-syntax': [error, noDefaultExport, noBarrel, noOwnClock],
    },
  },
  { files: ['taskpane/**', 'functions/**'], rules: { 'no-console': error } },
  // The Log port of the browser is the console's error channel.
  { files: ['src/host/excel/browser-ports.ts'], rules: { 'no-console': [error, { allow: ['error'] }] } },

  {
    files: ['src/host/excel/**/*.ts', 'taskpane/**/*.ts', 'taskpane/**/*.tsx', 'workbench/**/*.ts', 'workbench/**/*.tsx'],
    plugins: { 'office-addins': office },
    rules: {
      'office-addins/call-sync-after-load': error,
      'office-addins/call-sync-before-read': error,
      'office-addins/load-object-before-read': error,
      'office-addins/no-context-sync-in-loop': error,
      'office-addins/no-empty-load': error,
      'office-addins/no-navigational-load': error,
      'office-addins/no-office-initialize': error,
      'office-addins/test-for-null-using-isNullObject': error,
    },
  },

  {
    files: ['taskpane/**/*.ts', 'taskpane/**/*.tsx', 'workbench/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.flat.recommended.rules,
      'react-hooks/exhaustive-deps': error,
    },
  },

  {
    // webpack, jest and eslint ask for a default export.
    files: ['**/*.config.ts'],
    rules: { 'no-restricted-syntax': [error, noBarrel] },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // Jest's expect(promise).rejects and mocks take promises where the types say void.
      '@typescript-eslint/no-misused-promises': [error, { checksVoidReturn: false }],
      // Tests and benches of the Office client load it from the package on purpose: they have no page.
      'no-restricted-imports': off,
    },
  },
);
