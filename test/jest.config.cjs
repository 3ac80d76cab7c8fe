// Unit tests run in Node; a file that needs a page says so with a docblock: @jest-environment jsdom, or, where what a person
// sees is looked for, @jest-environment ./test/support/page-environment.cjs, the same page with faster styles.
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
  transformIgnorePatterns: ['/node_modules/'],
  // As many as cores: what starts them only waits.
  maxWorkers: '100%',
  // A worker keeps something of each file it has run, and grows slow with it: beyond this it begins anew.
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/slowest-first.cjs',
  testTimeout: 120000,
};
