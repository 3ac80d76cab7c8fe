/* What an export says of cards, in every language: no sentence about a value that is not there, whatever the cards hold. */
import fc from 'fast-check';
import { planExport } from '../../src/app/export-cards';
import { exportFormatNames } from '../../src/app/export-formats';
import { makeRegister } from '../../src/app/make-register';
import { listRecords } from '../../src/app/register-layout';
import { createMemoryWorkbook } from '../../src/host/memory/memory-workbook';
import { issueText } from '../../src/locales/issue-text';
import { locales, textsOf } from '../../src/locales/locales';
import { makeId } from '../../src/model/ids';
import { fixedClock, hurriedTimer, seededRandom } from '../support/app-over-memory';
import { must } from '../support/must';
import { nastyText } from '../support/nasty-text';
import { openSession } from '../support/open-session';

const texts = textsOf('en');
const strange = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', '--', '\u200F', '0', 'K-1', '\u0001', ' ', '😀') }, nastyText.map((text) => text.slice(0, 400).replace(/["“”„]/g, '')));
const card = fc.record({
  name: strange, code: strange, country: fc.constantFrom('', 'LT', 'RO', 'IL', 'GR', 'US', 'XX1'), vatNumber: strange, companyNumber: strange, taxId: strange, personalId: strange,
  street: strange, city: strange, postalCode: strange, county: strange, email: strange, phone: strange,
});
/** Quotation marks of the five languages with nothing between them. */
const nothingSaid = /“[\s\u2066-\u2069]*”|„[\s\u2066-\u2069]*[“”]|"[\s\u2066-\u2069]*"|undefined|\[object|NaN/;

test.each(exportFormatNames)('%s', async (format) => {
  await fc.assert(fc.asyncProperty(fc.array(card, { minLength: 1, maxLength: 3 }), async (given) => {
    const random = seededRandom(3);
    const workbook = createMemoryWorkbook();
    const own = { id: makeId('kc', random), values: { name: 'Own', country: 'IL', taxId: '516179157', roles: texts.lists.partyRole.ownCompany } };
    const cards = given.map((values) => ({ id: makeId('kc', random), values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) }));
    await makeRegister({ workbook, random, texts }, { Lists: listRecords(texts, seededRandom(1)), Customers: [own, ...cards] });
    const clock = fixedClock();
    const plan = must(await planExport(await openSession(workbook), { format }, { clock, random }, { clock, timer: hurriedTimer(), isLeft: () => false }));
    for (const locale of locales) {
      const words = textsOf(locale);
      const said = [...plan.issues, ...(plan.refused === undefined ? [] : [plan.refused])].map((issue) => [issue.code, issueText(words, issue)] as const);
      expect(said.filter(([, text]) => nothingSaid.test(text))).toEqual([]);
    }
  }), { numRuns: 40 });
}, 120_000);
