/** What a list of the sheet Lists is called: like the field that draws from it, or by what the firm sets in its rows. */
import { automationsList, discountsList, thresholdsList } from '../../../src/app/automation-settings';
import { severityList, uniqueList } from '../../../src/app/check-settings';
import { ownFieldList } from '../../../src/app/own-fields';
import { profileList } from '../../../src/app/profiles';
import { filterList } from '../../../src/app/saved-filters';
import { mergeRulesList } from '../../../src/app/saved-merge-rules';
import { fieldLabel } from '../../../src/locales/issue-text';
import type { Texts } from '../../../src/locales/texts';
import { fieldsOf, tableKeys } from '../../../src/model/fields';

/** Undefined for a list that nothing here knows: somebody has made it. */
export function listName(texts: Texts, list: string): string | undefined {
  switch (list) {
    case filterList: return texts.pane.many.saved.menu;
    case profileList: return texts.pane.check.profile;
    case severityList: return texts.pane.history.severityList;
    case uniqueList: return texts.pane.history.uniqueList;
    case mergeRulesList: return texts.pane.history.mergeRulesList;
    case automationsList: case thresholdsList: case discountsList: return texts.automations.lists[list];
    case ownFieldList: return texts.pane.history.ownFieldList;
  }
  // The customers' own fields come first; a method of payment is what it is on the card.
  for (const table of tableKeys) {
    const [field] = fieldsOf(table).find(([, definition]) => definition.list === list) ?? [];
    if (field === undefined) continue;
    const label = fieldLabel(texts, field, table);
    return table === 'Customers' ? label : `${texts.rowOf[table]} · ${label}`;
  }
  return undefined;
}
