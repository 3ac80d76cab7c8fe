/** The error Office.js throws for a batch, as the tests compare it. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: string; readonly statement?: string };
}

/** Fails when the batch goes through. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (thrown) {
    return thrown as Refusal;
  }
  throw new Error('Excel did not refuse');
}
