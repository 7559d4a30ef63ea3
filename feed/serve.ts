import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';

export interface ServeOptions {
  /** Path of the published folder. */
  out: string;
  /** Port to begin with; 0 takes any that is free. */
  port: number;
  /** Interface to listen on. */
  host: string;
}

/** A server that runs. */
export interface Served {
  /** Address of the folder, with the port that was free. */
  address: string;
  port: number;
  /** Ports that were asked for and in use. */
  taken: number[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.minutes.json': 'application/feed+json; charset=utf-8',
  '.schema.json': 'application/schema+json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
};

/** Returns the media type of a published file (RFC 5545 8.1, jsonfeed.org/version/1.1, json-schema.org). */
function mediaType(path: string): string {
  if (path.endsWith('.minutes.json')) return TYPES['.minutes.json'] ?? '';
  if (path.includes(`${sep}schema${sep}`)) return TYPES['.schema.json'] ?? '';
  return TYPES[extname(path)] ?? 'application/octet-stream';
}

const MOST_TRIES = 20;
const LAST_PORT = 65_535;

/** A server that cannot listen; the message says how to mend it. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
}

function listenError(error: unknown, host: string, port: number, taken: readonly number[]): ServeError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message =
    code === 'EADDRINUSE'
      ? `No port from ${taken[0] ?? port} to ${port} is free. Name another one: --port 3000`
      : code === 'EACCES'
        ? `Port ${port} is kept for the system. Name one from 1024 on: --port 8787`
        : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
          ? `“${host}” is no address of this machine. Name one that is: --host localhost`
          : `Nothing can be served on ${host}, port ${port}: ${error instanceof Error ? error.message : String(error)}`;
  return new ServeError(message, { cause: error });
}

/**
 * Serves the published folder as any static host would; when a port is in use, the next one is tried.
 *
 * @throws ServeError when none can be listened on
 */
export async function serve({ out, port, host }: ServeOptions): Promise<Served> {
  const taken: number[] = [];
  for (let tried = port; ; tried += 1) {
    const server = createServer((request, response) => void answer(request, response, out));
    const error = await new Promise<unknown>((done) => {
      server.once('error', done);
      server.listen(tried, host, () => done(undefined));
    });
    const bound = server.address();
    if (error === undefined && typeof bound === 'object' && bound !== null) {
      const shown = host.includes(':') ? `[${host}]` : host;
      return {
        address: `http://${shown}:${bound.port}/`,
        port: bound.port,
        taken,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      };
    }
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!inUse || taken.length >= MOST_TRIES || tried === LAST_PORT) throw listenError(error, host, tried, taken);
    taken.push(tried);
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, out: string): Promise<void> {
  // The feed is public, and a page of any origin may read it.
  const headers = {
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  };
  const end = (status: number, more: Record<string, string>, body: Buffer | string = '') => {
    response.writeHead(status, { ...headers, ...more, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.method === 'OPTIONS') {
    end(204, { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'if-none-match' });
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    end(405, { allow: 'GET, HEAD, OPTIONS' }, 'Only GET and HEAD.\n');
    return;
  }
  const found = await find(request.url ?? '/', out);
  if (found === undefined) {
    end(404, { 'content-type': 'text/plain; charset=utf-8' }, 'There is nothing at this address.\n');
    return;
  }
  if ('redirect' in found) {
    end(308, { location: found.redirect });
    return;
  }
  const etag = `"${createHash('sha256').update(found.body).digest('base64url').slice(0, 27)}"`;
  const validators = { etag, 'last-modified': found.changed.toUTCString() };
  if (isKnown(request, etag)) {
    response.writeHead(304, { ...headers, ...validators });
    response.end();
    return;
  }
  end(200, { ...validators, 'content-type': mediaType(found.path) }, found.body);
}

/** RFC 9110 13.1.2: weak comparison, as for any GET. */
const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
    .some((one) => one === etag || one === '*');

type Found = { path: string; body: Buffer; changed: Date } | { redirect: string };

/** Returns the file at an address, never one from outside of the folder, wherever ".." or a link may lead. */
async function find(url: string, out: string): Promise<Found | undefined> {
  const root = await realpath(out).catch(() => '');
  try {
    const [address = '', query = ''] = url.split('?', 2);
    const wanted = decodeURIComponent(address);
    if (wanted.includes('\0')) return undefined;
    // The folder is a link that a build may turn at any moment: it is followed once for each try.
    const path = await realpath(join(root, wanted));
    if (path !== root && !path.startsWith(`${root}${sep}`)) return undefined;
    const isFolder = (await stat(path)).isDirectory();
    if (isFolder && !wanted.endsWith('/')) {
      // By its own path: as it was asked for, browsers may take it for another host ("/\\evil.example/..").
      const names = path.slice(root.length).split(sep).map(encodeURIComponent);
      return { redirect: `${names.join('/')}/${query === '' ? '' : `?${query}`}` };
    }
    const file = isFolder ? join(path, 'index.html') : path;
    return { path: file, body: await readFile(file), changed: (await stat(file)).mtime };
  } catch {
    // Builds in quick succession may have swept the folder that was being read: the one that took its place answers.
    const turned = await realpath(out).catch(() => root);
    return turned === root ? undefined : find(url, out);
  }
}
