/** The body of a request as text, as long as it is no longer than any adapter's. */
import type { IncomingMessage } from 'node:http';

const mostBytes = 32 * 1024;

export function readBody(request: IncomingMessage): Promise<{ readonly text: string } | 'too-large'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) {
        // The rest is thrown away unread; the connection is closed with the answer.
        request.removeAllListeners('data');
        request.resume();
        resolve('too-large');
      } else chunks.push(chunk);
    });
    // Half a body is no adapter's body either, and then there is nobody to answer.
    request.on('close', () => resolve({ text: '' }));
    request.on('end', () => resolve({ text: Buffer.concat(chunks).toString('utf8') }));
  });
}
