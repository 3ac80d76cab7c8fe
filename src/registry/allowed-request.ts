/** Whether a request is one that a service's own adapter makes. The proxy forwards nothing else. */
import type { RegisterService, ServiceRequest } from './register-service';

const longestPath = 2000;

export function isAllowedRequest(service: RegisterService, { method, path, body }: ServiceRequest): boolean {
  if (path.length > longestPath) return false;
  // Nothing that another reader could take for another path: no steps up, no hidden separators, no second encoding, no control characters.
  if (/[\\#\s]|\/\.{1,2}(\/|\?|$)|%(?:00|0a|0d|23|25|26|2e|2f|3d|3f|5c)/i.test(path)) return false;
  const decoded = decodedPath(path);
  if (decoded === undefined) return false;
  return service.routes.some((route) => {
    if (route.method !== method || !route.path.test(decoded)) return false;
    if (route.body === undefined) return body === undefined || body === '';
    return body !== undefined && fits(route.body, body);
  });
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Broken percent-encoding: no adapter writes such.
    return undefined;
  }
}

function fits(shape: NonNullable<RegisterService['routes'][number]['body']>, body: string): boolean {
  try {
    return shape.safeParse(JSON.parse(body)).success;
  } catch {
    // No JSON: no adapter sends such.
    return false;
  }
}
