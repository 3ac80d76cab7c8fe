import { createLiveCells } from '../../functions/live-cells';
import { createFieldNames } from '../../src/app/field-names';
import { fieldValue, invoiceDueDate } from '../../src/app/look-up';
import { serialOfDate } from '../../src/base/calendar-date';
import { locales, textsOf } from '../../src/locales/locales';
import { registerOverMemory } from '../support/app-over-memory';
import { eventually } from '../support/eventually';
import { installCustomFunctions } from './fake-custom-functions';

installCustomFunctions();
const names = createFieldNames(locales.map((locale) => textsOf(locale).fields.Customers));

it('a formula follows the card and the sheet of a real register', async () => {
  const { app, workbook, settle } = await registerOverMemory();
  const saved = await app.save({ base: {}, edits: { name: 'Orchard Foods', code: '1042', phone: '03-555-0101', paymentTerms: '30' } });
  if (!saved.ok || saved.value.kind !== 'saved') throw new Error('the customer was not saved');
  const { id } = saved.value;
  const cells = createLiveCells({
    app: () => Promise.resolve(app),
    texts: () => textsOf('en'),
    clock: { now: () => 0 },
    timer: {
      after(_delay, task) {
        const handle = setTimeout(task, 0);
        return () => {
          clearTimeout(handle);
        };
      },
    },
  });
  const phone: unknown[] = [];
  const due: unknown[] = [];
  cells.show({ setResult: (value) => phone.push(value) }, (current) => fieldValue(current, names, { key: '1042', field: 'טלפון', asOf: null }));
  cells.show({ setResult: (value) => due.push(value) }, (current) => invoiceDueDate(current, { key: 'orchard foods', invoiceDate: '2026-06-01' }));
  await eventually(() => { expect(due).toHaveLength(1); });

  await app.save({ id, base: { phone: '03-555-0101' }, edits: { phone: '03-555-0202' } });
  await eventually(() => { expect(phone).toHaveLength(2); });
  workbook.user.setCell('Customers', 0, 'Payment terms', '45');
  await settle();

  await eventually(() => {
    expect(phone).toEqual(['03-555-0101', '03-555-0202']);
    expect(due).toEqual([serialOfDate('2026-07-01'), serialOfDate('2026-07-16')]);
  });
});
