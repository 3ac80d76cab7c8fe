/** The workbook in memory passes the suite that every host passes. */
import { createMemoryWorkbook } from '../../../src/host/memory/memory-workbook';
import { workbookContract } from '../../contract/workbook-contract';

workbookContract('The workbook in memory', () => {
  const workbook = createMemoryWorkbook();
  return { workbook, user: workbook.user };
});
