/**
 * The entry of the functions: tells Excel which function stands behind which id of the metadata. It runs when the page
 * loads, before anything else of the pane, because a workbook that is opened with formulas calls them at once.
 */
import { address, allocation, check, duplicates, find, get, note, saftIdOf, successor, vatStatus } from './customer';
import { aging, balance, discount } from './ledger';
import { idFormat, idKind, idValid } from './numbers';
import { dueDate, termsDate } from './terms';

CustomFunctions.associate('GET', get);
CustomFunctions.associate('FIND', find);
CustomFunctions.associate('ADDRESS', address);
CustomFunctions.associate('NOTE', note);
CustomFunctions.associate('SUCCESSOR', successor);
CustomFunctions.associate('CHECK', check);
CustomFunctions.associate('DUPLICATES', duplicates);
CustomFunctions.associate('ALLOCATION', allocation);
CustomFunctions.associate('SAFTID', saftIdOf);
CustomFunctions.associate('VATSTATUS', vatStatus);
CustomFunctions.associate('DUEDATE', dueDate);
CustomFunctions.associate('TERMSDATE', termsDate);
CustomFunctions.associate('BALANCE', balance);
CustomFunctions.associate('AGING', aging);
CustomFunctions.associate('DISCOUNT', discount);
CustomFunctions.associate('IDVALID', idValid);
CustomFunctions.associate('IDFORMAT', idFormat);
CustomFunctions.associate('IDKIND', idKind);
