/** For bugs only: what user data can cause is a Result or an Issue, never one of these. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Bug: ${what} is missing`);
  return value;
}

export function unreachable(value: never): never {
  throw new Error(`Bug: unexpected ${JSON.stringify(value)}`);
}
