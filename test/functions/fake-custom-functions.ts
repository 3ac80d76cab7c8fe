/** The part of Excel's CustomFunctions that our functions touch, with its own error codes. */
export interface FakeCustomFunctions {
  readonly associated: Map<string, unknown>;
}

export class FakeCellError {
  readonly code: string;
  readonly message: string | undefined;
  constructor(code: string, message?: string) {
    this.code = code;
    this.message = message;
  }
}

export function installCustomFunctions(): FakeCustomFunctions {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, call: unknown) => associated.set(id, call),
      Error: FakeCellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
  });
  return { associated };
}
