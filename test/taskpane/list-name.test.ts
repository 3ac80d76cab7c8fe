/* What the lists of the sheet Lists are called in the pane. */
import { automationsList, discountsList, thresholdsList } from '../../src/app/automation-settings';
import { severityList, uniqueList } from '../../src/app/check-settings';
import { profileList } from '../../src/app/profiles';
import { filterList } from '../../src/app/saved-filters';
import { locales, textsOf } from '../../src/locales/locales';
import { fieldsOf, tableKeys } from '../../src/model/fields';
import { listName } from '../../taskpane/features/history/list-name';

const drawnFrom = new Set(tableKeys.flatMap((table) => fieldsOf(table).flatMap(([, { list }]) => list ?? [])));
const lists = [...drawnFrom, filterList, profileList, severityList, uniqueList, automationsList, discountsList, thresholdsList];

test.each(locales)('in %s every list has a name of its own in words', (locale) => {
  const names = lists.map((list) => listName(textsOf(locale), list));
  expect(names).not.toContain(undefined);
  expect(names.filter((name) => lists.includes(name ?? ''))).toEqual([]);
  expect(new Set(names).size).toBe(lists.length);
});

test('a list is called like the field that draws from it, one of rows with what the row is', () => {
  const en = textsOf('en');
  expect(['tag', 'paymentMethod', 'contactRole'].map((list) => listName(en, list))).toEqual(['Tags', 'Payment method', 'contact · Role']);
  expect(listName(en, 'of our own')).toBeUndefined();
});
