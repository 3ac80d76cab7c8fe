/** The open workbook, kept in the browser so that a reload finds it again. A cache: the file on disk is the person's. */
import { Dexie } from 'dexie';
import type { Table } from 'dexie';

export interface KeptBook {
  readonly id: 'open';
  readonly name: string;
  /** The file with everything done to it. */
  readonly bytes: Uint8Array;
  /** What Office keeps beside the cells. */
  readonly settings: readonly (readonly [string, unknown])[];
}

class BookStore extends Dexie {
  readonly books!: Table<KeptBook, string>;

  constructor() {
    super('kartoteka-workbench');
    this.version(1).stores({ books: 'id' });
  }
}

const store = new BookStore();

export async function readKeptBook(): Promise<KeptBook | undefined> {
  return store.books.get('open');
}

export async function keepBook(book: Omit<KeptBook, 'id'>): Promise<void> {
  await store.books.put({ id: 'open', ...book });
}
