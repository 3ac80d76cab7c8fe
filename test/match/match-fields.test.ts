import { comparedWith } from '../../src/match/match-fields';

const fields = ['name', 'alias', 'contactName', 'taxId', 'otherNumbers', 'email', 'otherEmails', 'website', 'city', 'county', 'memberCard'];

test.each([
  [['name'], ['name', 'alias']],
  // A number may stand under another kind, a mailbox among further ones.
  [['taxId', 'otherEmails'], ['taxId', 'otherNumbers', 'email', 'otherEmails']],
  [['city', 'memberCard'], ['city', 'memberCard']],
  [[], []],
])('where %j is filled, %j is compared', (filled, compared) => {
  expect(comparedWith(new Set(filled), fields)).toEqual(compared);
});
