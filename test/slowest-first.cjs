// Which files of tests begin: those that take longest, so that no worker ends long after the other. Jest learns the times by
// itself, but knows none in a clean clone, where it would go by the size of the files.
const { createRequire } = require('node:module');

const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = fromCore('@jest/test-sequencer');

/** The longest first, as last measured. What is missing here only begins later. */
const slowest = [
  'taskpane/import-page', 'sync/simulation', 'cli/import', 'taskpane/export-page', 'cli/register-files', 'host/excel/excel-trouble', 'app/export-round-trip', 'cli/export', 'cli/merge',
  'host/excel/excel-workbook', 'taskpane/explain', 'taskpane/merge', 'app/merge-fuzz', 'taskpane/succession', 'taskpane/card-view', 'app/bulk-edit-in-books', 'cli/personal-data',
  'taskpane/kept-keyboard', 'cli/refusals', 'app/merge-in-books', 'taskpane/privacy', 'taskpane/own-fields', 'match/labelled-lists', 'taskpane/fill-from-register',
  'transfer/reading/encoding-guesses', 'workbench/host/custom-functions', 'taskpane/duplicates-view', 'app/import-cards',
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
