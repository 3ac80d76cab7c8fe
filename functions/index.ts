/**
 * The entry of the functions: tells Excel which function stands behind which id of the metadata. It runs when the page
 * loads, before anything else of the pane, because a workbook that is opened with formulas calls them at once.
 */
import { dueDate, find, get, successor } from './customer';

CustomFunctions.associate('GET', get);
CustomFunctions.associate('FIND', find);
CustomFunctions.associate('DUEDATE', dueDate);
CustomFunctions.associate('SUCCESSOR', successor);
