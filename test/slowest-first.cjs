// Which files of tests begin: those that take longest, so that no worker ends long after the other. Jest learns the times by
// itself, but knows none in a clean clone, where it would go by the size of the files.
const { createRequire } = require('node:module');

const fromCore = createRequire(createRequire(require.resolve('jest')).resolve('@jest/core'));
const { default: Sequencer } = fromCore('@jest/test-sequencer');

/** Those of ten seconds and more on a quiet machine, the longest first. What is missing here only begins later. */
const slowest = [
  'match/labelled-lists', 'app/merge-fuzz', 'app/card-fuzz', 'cli/register-files', 'cli/merge', 'match/twin-index-edits', 'taskpane/kept-keyboard', 'taskpane/explain', 'cli/import', 'taskpane/import-page',
  'taskpane/succession', 'taskpane/card-view', 'taskpane/own-fields', 'taskpane/merge', 'cli/refusals', 'app/bulk-edit-in-books', 'taskpane/calendar-button', 'taskpane/card-details',
  'taskpane/duplicates-view', 'host/excel/excel-workbook', 'match/find-twins', 'hub/register-proxy',
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = slowest.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}.test.ts`));
      return at === -1 ? slowest.length : at;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
