/** OAuth tokens for registers that want one, got with the firm's own credentials and kept until shortly before they end. */
import type { Clock } from '../base/ports';
import type { HttpPort } from '../registry/http-port';
import type { RegisterService } from '../registry/register-service';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface AccessTokens {
  /** Undefined where the service needs none, where there are no credentials, or where none was given. */
  tokenFor(service: RegisterService, origin: string): Promise<string | undefined>;
  /** The service did not accept it. */
  forget(service: RegisterService): void;
}

const beforeTheEnd = 60_000;

export function createAccessTokens(http: HttpPort, clock: Clock, credentials: Readonly<Record<string, Credentials>>): AccessTokens {
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  const asking = new Map<string, Promise<string | undefined>>();

  async function ask(service: RegisterService, origin: string): Promise<string | undefined> {
    const own = credentials[service.key];
    if (own === undefined || service.token === undefined) return undefined;
    const form = { grant_type: 'client_credentials', client_id: own.clientId, client_secret: own.clientSecret, scope: service.token.scope };
    const sent = await http.send({
      method: 'POST', url: origin + service.token.path, timeoutMs: service.timeoutMs,
      headers: { 'accept': 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: Object.entries(form).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'),
    });
    if (!sent.ok || sent.value.status !== 200) return undefined;
    const given = tokenIn(sent.value.text);
    if (given === undefined) return undefined;
    kept.set(service.key, { token: given.token, until: clock.now() + given.seconds * 1000 - beforeTheEnd });
    return given.token;
  }

  return {
    async tokenFor(service, origin) {
      const known = kept.get(service.key);
      if (known !== undefined && clock.now() < known.until) return known.token;
      const running = asking.get(service.key) ?? ask(service, origin).finally(() => asking.delete(service.key));
      asking.set(service.key, running);
      return running;
    },
    forget: (service) => void kept.delete(service.key),
  };
}

function tokenIn(text: string): { readonly token: string; readonly seconds: number } | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // An error page: no token.
    return undefined;
  }
  if (typeof answer !== 'object' || answer === null || !('access_token' in answer) || typeof answer.access_token !== 'string') return undefined;
  const seconds = 'expires_in' in answer ? Number(answer.expires_in) : 0;
  return { token: answer.access_token, seconds: Number.isFinite(seconds) ? seconds : 0 };
}
