// Browser tests: three pages at a time, since each waits for a third of its time; each in a Chromium of its own, which test/run.mjs
// finds (KARTOTEKA_BROWSER).
const unit = require('./jest.config.cjs');

module.exports = {
  ...unit,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/support/build-workbench.cjs',
  globalTeardown: '<rootDir>/test/support/close-workbench.cjs',
  maxWorkers: 3,
  testTimeout: 240000,
};
