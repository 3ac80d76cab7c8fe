import { createMemoryWorkbook } from '../../../src/host/memory/memory-workbook';
import { workbookContract } from '../../contract/workbook-contract';

workbookContract('memory', () => {
  const workbook = createMemoryWorkbook();
  return { workbook, user: workbook.user };
});
