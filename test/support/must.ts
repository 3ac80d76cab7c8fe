/** What a test knows to be there; if it is not, the test fails here and not somewhere later. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('A test expected a value here.');
  return value;
}
