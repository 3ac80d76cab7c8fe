/** Rules of merging that do the same are the same, however they are written. */
import { isSameRules } from '../../taskpane/features/merge/same-rules';

test.each([
  [{ otherwise: 'longest' }, { otherwise: 'longest', sources: ['Website'] }, true],
  [{ otherwise: 'source', sources: ['A', 'B'] }, { otherwise: 'source', sources: ['B', 'A'] }, false],
  [{ fields: { email: 'source' }, sources: ['A'] }, { fields: { email: 'source' }, sources: ['B'] }, false],
  [{ fields: { email: 'longest', phone: 'newest' } }, { fields: { phone: 'newest', email: 'longest' } }, true],
  [{ fields: {} }, {}, true],
  [{ stays: 'oldest' }, {}, false],
] as const)('%j and %j: the same is %s', (one, other, same) => {
  expect(isSameRules(one, other)).toBe(same);
});
