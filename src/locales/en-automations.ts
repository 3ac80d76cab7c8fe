/** English: automations of status and level. */
import type { AutomationTexts } from './automations-texts';
import { createCountText } from './count-text';

const { count } = createCountText('en');

const customers = { one: '# customer', other: '# customers' };
const orders = { one: '# order', other: '# orders' };
const days = { one: '# day', other: '# days' };
const months = { one: '# month', other: '# months' };

export const enAutomations: AutomationTexts = {
  fields: {
    Automations: {
      id: 'Id', name: 'Customer', field: 'What', before: 'Before', after: 'Since then', day: 'Day', author: 'By', reason: 'Because', customer: 'Customer id', facts: 'Facts',
    },
  },
  rowOf: { Automations: 'automation' },
  cause: 'Automations',
  lists: { automations: 'Automations', 'level-thresholds': 'Thresholds of levels', 'level-discounts': 'Discounts of levels' },
  reasons: {
    firstOrder: (number, date) => (number === '' ? `First order, of ${date}` : `First order ${number}, of ${date}`),
    noOrder: (past, number, date) => `${count(past, days)} without an order; the last${number === '' ? '' : ` (${number})`} was on ${date}`,
    noOrderSince: (past, date) => `${count(past, days)} without an order since ${date}, when somebody made the customer active`,
    average: (average, counted, back, threshold) => `The average of ${count(counted, orders)} in ${count(back, months)} is ${average}; the level begins at ${threshold}`,
    others: (left) => `${count(left, orders)} in other currencies not counted`,
  },
  issues: {
    'automation-thresholds-missing': () => 'Levels are to follow the orders, but no level has an amount to begin at, so no level changes. Give at least one level an amount and a currency, for example 10000 EUR.',
    'automation-status-missing': ({ meaning }) => `The list status of the sheet Lists has no word with the meaning “${meaning}”, so this automation does nothing. Write the meaning beside one of the words.`,
    'automation-stopped': () => 'Stopped. Nothing was changed.',
  },
  page: {
    command: 'Automations', back: 'Back to the customers',
    intro: 'Nothing changes by itself until you switch it on. Each change stands in the history with its reason, and can be taken back; what somebody takes back or sets by hand stays so.',
    activate: 'Prospects become active with their first order',
    activateHint: 'Issued orders, invoices and invoice-receipts count.',
    inactivate: 'Active customers become inactive when they order no more',
    days: 'Days without an order', daysHint: 'With 180, customers change on the 181st day after their last order.',
    level: 'The level follows the orders', levelHint: 'By the average value of the orders of the last months.', months: 'Months to look back',
    threshold: (level) => `${level}: average from`, thresholdHint: 'An amount and its currency, for example 10000 EUR. Only orders in that currency count.',
    discounts: 'What a level brings', discount: (level) => `${level}: discount or price list`,
    discountHint: 'A percentage such as 15%, or the name of a price list. =CUSTOMER.DISCOUNT answers with it.',
    simulate: 'Show what would happen', lookFirst: 'Look at what would happen before you switch it on.', switchOn: 'Switch on', keep: 'Save settings', run: 'Run now', stop: 'Stop', looking: 'Looking through the orders…',
    kept: 'The settings are saved.',
    would: 'If it ran today', wouldNothing: 'If it ran today, nothing would change.',
    toActive: (number) => `${count(number, customers)} would become active`,
    toInactive: (number) => `${count(number, customers)} would become inactive`,
    toLevel: (number, level) => `${count(number, customers)} would get the level ${level}`,
    list: 'Customers that would change', more: (number) => `and ${count(number, customers)} more`,
    neverOrdered: (number) => `${count(number, customers)} active without any order: nobody knows since when, so they stay active.`,
    otherCurrencies: (number) => `${count(number, orders)} in other currencies than the thresholds: not counted.`,
    noLevels: 'The list of levels is empty.',
    lastRun: (time, number) => `Last run ${time}: ${count(number, customers)} changed.`,
    failedRun: (time) => `The run of ${time} did not work:`,
    notRun: 'Not run since the workbook was opened.',
    ran: (number) => `Automations changed ${count(number, customers)}.`, ranNothing: 'There was nothing to change.',
  },
};
