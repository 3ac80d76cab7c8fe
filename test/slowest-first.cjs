// Which files of tests begin: those that take longest, so that no worker ends long after the other. Jest learns the times by
// itself, but knows none in a clean clone, where it would go by the size of the files.
const { createRequire } = require('node:module');

const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = fromCore('@jest/test-sequencer');

/** Those of eight seconds and more on a quiet machine, the longest first. What is missing here only begins later. */
const slowest = [
  'app/export-round-trip', 'cli/import', 'taskpane/import-page', 'cli/register-files', 'match/labelled-lists', 'host/excel/excel-trouble', 'cli/export', 'taskpane/export-page',
  'cli/merge', 'cli/refusals', 'hub/register-proxy', 'app/merge-fuzz', 'app/bulk-edit-in-books', 'host/excel/excel-workbook', 'cli/personal-data', 'taskpane/explain',
  'taskpane/kept-keyboard', 'taskpane/succession', 'taskpane/card-view', 'match/twin-index', 'app/merge-in-books', 'app/import-cards', 'taskpane/privacy',
  'transfer/reading/encoding-guesses', 'match/block/block-index', 'taskpane/merge',
  'e2e/everyone', 'e2e/sheet', 'e2e/large-register', 'e2e/duplicates', 'e2e/import', 'e2e/card-by-keyboard', 'e2e/export', 'e2e/register', 'e2e/page', 'e2e/duplicate-review',
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = slowest.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}.`));
      return at === -1 ? slowest.length : at;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
