/** @jest-environment jsdom */
import { makeGrid } from '../../support/univer';
import { workbookModelContract } from '../../contract/workbook-model-contract';

workbookModelContract('the workbook in the grid', makeGrid);
