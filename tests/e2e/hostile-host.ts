import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { serve } from '../../feed/serve.ts';

/** How a host behaves. `good` is the project's own server, unchanged. */
export type Manner = 'good' | 'error' | 'missing' | 'garbage' | 'newer' | 'endless' | 'slow';

export interface HostileHost {
  /** Address of the index of groups. */
  address: string;
  behave(manner: Manner): void;
  /** Status of each answer that the project's server gave, since the last look. */
  statuses(): number[];
  /** Bytes of the endless answer that were taken before the reader hung up. */
  endlessBytes(): number;
  close(): Promise<void>;
}

/** Starts the project's server on a folder, behind a host that can be told to misbehave. */
export async function startHostileHost(folder: string): Promise<HostileHost> {
  const origin = await serve({ out: folder, port: 0, host: 'localhost' });
  let manner: Manner = 'good';
  let statuses: number[] = [];
  let endless = 0;
  const slow = new Set<NodeJS.Timeout>();

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wanted = request.headers['if-none-match'];
    const answer = await fetch(new URL(request.url ?? '/', origin.address), {
      headers: wanted === undefined ? {} : { 'if-none-match': wanted },
    });
    statuses.push(answer.status);
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !/^(connection|keep-alive|content-length|transfer-encoding)$/.test(name)),
    );
    response.writeHead(answer.status, headers);
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  const server = createServer((request, response) => {
    const json = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };
    switch (manner) {
      case 'good':
        pass(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
        return;
      case 'error':
        response.writeHead(500, json).end('{}');
        return;
      case 'missing':
        response.writeHead(404, json).end();
        return;
      case 'garbage':
        response.writeHead(200, json).end('{"version":1,"groups":[{"id":"<script>alert(1)</script>"');
        return;
      case 'newer':
        response.writeHead(200, json).end('{"version":2}');
        return;
      case 'endless': {
        response.writeHead(200, json);
        const piece = Buffer.alloc(1_000_000, ' ');
        const more = () => {
          if (response.destroyed) return;
          endless += piece.length;
          // Ten gigabytes, if anybody takes them.
          if (endless < 10_000_000_000) response.write(piece, more);
        };
        more();
        return;
      }
      case 'slow': {
        response.writeHead(200, json);
        const timer = setInterval(() => response.write(' '), 500);
        slow.add(timer);
        response.on('close', () => clearInterval(timer));
      }
    }
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('the host listens on no port');
  return {
    address: `http://localhost:${place.port}/v1/index.json`,
    behave: (next) => {
      manner = next;
    },
    statuses: () => {
      const seen = statuses;
      statuses = [];
      return seen;
    },
    endlessBytes: () => endless,
    close: async () => {
      for (const timer of slow) clearInterval(timer);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await origin.close();
    },
  };
}
