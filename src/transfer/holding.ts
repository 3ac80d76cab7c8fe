/** What a file holds: customers, or documents or payments of theirs. It goes with the mapping of its columns and with the order. */
export const holdings = ['customers', 'documents', 'payments'] as const;
export type Holding = (typeof holdings)[number];

/** A row of such a file is a row of that table. */
export const tableOfHolding = { documents: 'Documents', payments: 'Payments' } as const satisfies Record<Exclude<Holding, 'customers'>, string>;
export type EntryTable = (typeof tableOfHolding)[keyof typeof tableOfHolding];
