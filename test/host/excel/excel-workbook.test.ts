/**
 * The Workbook over Office.js keeps the promises of the port: the contract suite through Microsoft's own client and the
 * simulated Excel.
 *
 * @jest-environment jsdom
 */
import { excelUnderTest } from '../../support/excel-workbook-session';
import { workbookContract } from '../../contract/workbook-contract';

workbookContract('the Excel workbook', () => excelUnderTest());
