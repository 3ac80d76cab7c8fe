/** Hands the person a file, as a download of the page. */
export function saveFile(name: string, type: string, content: Uint8Array | string): void {
  download(name, new Blob([typeof content === 'string' ? content : content.slice()], { type }));
}

/** The same for a hundred megabytes, texts of a list standing one behind the other: the page answers while the browser takes them over. */
export async function saveLongFile(name: string, type: string, content: Uint8Array | string | readonly string[]): Promise<void> {
  const parts: Blob[] = [];
  for (const some of typeof content === 'string' ? [[content]] : content instanceof Uint8Array ? bytesOf(content) : textsOf(content)) {
    parts.push(new Blob(some));
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  download(name, new Blob(parts, { type }));
}

/** What is taken over at once: some megabytes, some milliseconds. */
const bytesAtOnce = 2 ** 22;
const textsAtOnce = 64;

function* bytesOf(content: Uint8Array): Generator<[Uint8Array<ArrayBuffer>]> {
  for (let at = 0; at < content.length; at += bytesAtOnce) yield [content.slice(at, at + bytesAtOnce)];
}

function* textsOf(content: readonly string[]): Generator<string[]> {
  for (let at = 0; at < content.length; at += textsAtOnce) yield content.slice(at, at + textsAtOnce);
}

function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
