/** Hands the person a file, as a download of the page. */
export function saveFile(name: string, type: string, content: Uint8Array | string): void {
  download(name, new Blob([typeof content === 'string' ? content : content.slice()], { type }));
}

/** Pieces of text that become bytes at once; some milliseconds. */
const piecesAtOnce = 64;

/** The same for a text of a hundred megabytes, in pieces one behind the other: the page answers while it becomes bytes. */
export async function saveLongFile(name: string, type: string, content: Uint8Array | string | readonly string[]): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    saveFile(name, type, content);
    return;
  }
  const parts: Blob[] = [];
  for (let at = 0; at < content.length; at += piecesAtOnce) {
    parts.push(new Blob(content.slice(at, at + piecesAtOnce)));
    await new Promise((resolve) => { setTimeout(resolve); });
  }
  download(name, new Blob(parts, { type }));
}

function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has begun by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
