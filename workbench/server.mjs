// The workbench's own web server: files of one folder and a list of files from node_modules, on this machine only.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { vendorFiles } from './vendor.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.xml': 'application/xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.txt': 'text/plain; charset=utf-8',
};

/** The file behind an address, or undefined for what is not ours to show. `extra` maps addresses to files. */
export function fileFor(address, folder, extra = {}) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  if (vendorFiles.has(name)) return path.join(root, 'node_modules', name.slice('/vendor/'.length));
  if (Object.hasOwn(extra, name)) return extra[name];
  const file = path.resolve(folder, `.${name === '/' ? '/workbench.html' : name}`);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

async function answer(request, response, folder, extra) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(request.url ?? '/', folder, extra);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (file === undefined || !found?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing under this address.');
    return;
  }
  const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  const headers = {
    'content-type': types[path.extname(file).toLowerCase()] ?? 'application/octet-stream', 'content-length': found.size, etag: tag,
    'cache-control': 'no-cache', 'x-content-type-options': 'nosniff',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, { etag: tag }).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** Serves until closed; port 0 takes a free one. */
export function serve({ folder, extra, port = 0 }) {
  const server = createServer((request, response) => {
    answer(request, response, path.resolve(folder), extra).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = `http://127.0.0.1:${server.address().port}/`;
      const close = () => new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
      resolve({ address, close });
    });
  });
}
