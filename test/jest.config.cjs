// Unit tests run in Node; a file that needs a page says so with a docblock: @jest-environment jsdom, or, where what a person
// sees is looked for, @jest-environment ./test/support/page-environment.cjs, the same page with faster styles.

// A test runs in a world of its own, where each look at a global name goes through Node's interceptors: a loop over names is
// many times slower than elsewhere. These every module is handed as arguments instead. None may be among them that a test
// puts another in the place of (the clock's, Date and Intl), nor one that a package declares itself (Symbol, parseInt).
const handedOver = [
  'Array', 'BigInt', 'Boolean', 'Error', 'Float64Array', 'Function', 'Int32Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'Reflect', 'RegExp', 'Set', 'String',
  'TypeError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'WeakMap', 'WeakSet',
];

module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '\\.(t|j)sx?$': ['@swc/jest', {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  setupFiles: process.env.KARTOTEKA_CASES ? ['<rootDir>/test/support/same-cases.cjs'] : [],
  moduleNameMapper: { '^@fluentui/react-icons$': '<rootDir>/test/support/lazy-icons.cjs' },
  sandboxInjectedGlobals: handedOver,
  transformIgnorePatterns: ['/node_modules/'],
  // As many as cores: what starts them only waits.
  maxWorkers: '100%',
  // A worker keeps something of each file it has run, and grows slow with it: beyond this it begins anew.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/slowest-first.cjs',
  testTimeout: 120000,
};
