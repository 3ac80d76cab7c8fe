/**
 * One workbook in several tabs of a browser, as in several people's Excel: every tab that was opened with the same
 * `?shared=NAME`. The first one brings the workbook and stands in the middle (co-authors.ts); the others begin with the
 * workbook as it is there. Tabs talk over a BroadcastChannel, which keeps what one tab says in order.
 */
import { CoAuthors, type Link, type SharedMessage } from '../host/co-authors';
import type { WorkbookModel } from '../host/workbook-model';
import type { KeptBook } from './kept-book';

export interface WelcomeBook {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly settings: KeptBook['settings'];
}

type Packet = { readonly from: string; readonly to?: string } & (
  | { readonly kind: 'hello' | 'bye' }
  | { readonly kind: 'welcome'; readonly book: WelcomeBook }
  | { readonly kind: 'message'; readonly message: SharedMessage }
);

/** Of a BroadcastChannel what is needed here. */
export interface SharedChannel {
  postMessage(packet: Packet): void;
  onmessage: ((event: MessageEvent<Packet>) => void) | null;
}

/** The page in the middle may still be loading. */
const askAgain = 300;

export class SharedBook {
  private readonly channel: SharedChannel;
  private readonly self: string;
  /** By the page at the other end. */
  private readonly links = new Map<string, Link>();
  /** What came before the workbook stood in the grid. */
  private early: Packet[] = [];
  private take: (packet: Packet) => void = (packet) => this.early.push(packet);
  private middle = '';
  /** The page in the middle is gone. */
  onAlone: () => void = () => undefined;

  constructor(channel: SharedChannel, self: string) {
    this.channel = channel;
    this.self = self;
    channel.onmessage = ({ data }) => {
      if (data.to === undefined || data.to === self) this.take(data);
    };
  }

  /** The workbook as it stands at the page in the middle. */
  async join(): Promise<WelcomeBook> {
    return new Promise((resolve) => {
      const ask = (): void => this.post({ kind: 'hello' });
      const asking = setInterval(ask, askAgain);
      this.take = (packet) => {
        if (packet.kind === 'message') this.early.push(packet);
        if (packet.kind !== 'welcome') return;
        clearInterval(asking);
        this.middle = packet.from;
        this.take = (later) => this.early.push(later);
        resolve(packet.book);
      };
      ask();
    });
  }

  /** What happens in the model is shared from now on. `book` gives the workbook as it stands at the call. */
  connect(model: WorkbookModel, book: () => Promise<WelcomeBook>): void {
    const isMiddle = this.middle === '';
    const authors = new CoAuthors(model, { by: this.self, now: () => Date.now(), isMiddle });
    const linkTo = (to: string): void => {
      this.links.set(to, authors.link((message) => this.post({ kind: 'message', message }, to)));
    };
    this.take = (packet) => {
      const { from } = packet;
      if (packet.kind === 'message') this.links.get(from)?.take(packet.message);
      else if (packet.kind === 'hello' && isMiddle && !this.links.has(from)) {
        linkTo(from);
        // What is done while the file is written goes over the link.
        void book().then((welcome) => this.post({ kind: 'welcome', book: welcome }, from));
      } else if (packet.kind === 'bye') {
        const link = this.links.get(from);
        if (link !== undefined) authors.unlink(link);
        this.links.delete(from);
        if (from === this.middle) this.onAlone();
      }
    };
    if (!isMiddle) linkTo(this.middle);
    for (const packet of this.early.splice(0)) this.take(packet);
  }

  leave(): void {
    this.post({ kind: 'bye' });
  }

  private post(packet: { readonly kind: 'hello' | 'bye' } | { readonly kind: 'welcome'; readonly book: WelcomeBook } | { readonly kind: 'message'; readonly message: SharedMessage }, to?: string): void {
    this.channel.postMessage({ ...packet, from: this.self, ...(to !== undefined && { to }) });
  }
}

/** Undefined where the workbook is the page's own. `isFirst`: it is this page that brings it. */
export async function sharedBook(): Promise<{ readonly shared: SharedBook; readonly isFirst: boolean } | undefined> {
  const name = new URLSearchParams(location.search).get('shared');
  if (name === null || name === '') return undefined;
  const shared = new SharedBook(new BroadcastChannel(`kartoteka-workbench ${name}`), crypto.randomUUID());
  addEventListener('pagehide', () => shared.leave());
  // Whoever holds the lock is the first; the browser takes it back when the page goes.
  const isFirst = await new Promise<boolean>((resolve, reject) => {
    navigator.locks.request(`kartoteka-workbench ${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    }).catch(reject);
  });
  return { shared, isFirst };
}
