/** HTTP as a page has it, for asking public registers: without cookies, following nothing, ended when time is up. */
import type { RegisterPorts } from '../src/app/register-inquiry';

const mostCharacters = 4 * 1024 * 1024;

export const fetchHttp: RegisterPorts['http'] = {
  async send({ method, url, headers, body, timeoutMs }, cancel) {
    if (cancel?.isCancelled === true) return { ok: false, error: 'aborted' };
    const abort = new AbortController();
    let isLate = false;
    const timeout = setTimeout(() => {
      isLate = true;
      abort.abort();
    }, timeoutMs);
    const forget = cancel?.onCancel(() => abort.abort());
    try {
      const response = await fetch(url, {
        method, headers: { ...headers }, signal: abort.signal, credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer',
        ...(body !== undefined && { body }),
      });
      // A page is not told where to; only that it is somewhere else.
      if (response.type === 'opaqueredirect') return { ok: true, value: { status: 302, headers: {}, text: '' } };
      const text = await response.text();
      if (text.length > mostCharacters) return { ok: false, error: 'too-large' };
      return { ok: true, value: { status: response.status, headers: Object.fromEntries(response.headers), text } };
    } catch {
      // The browser tells a page no more than that: no way, a broken connection, or a register that answers no page.
      return { ok: false, error: isLate ? 'timeout' : abort.signal.aborted ? 'aborted' : 'offline' };
    } finally {
      clearTimeout(timeout);
      forget?.();
    }
  },
};
