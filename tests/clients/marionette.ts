import { connect, type Socket } from 'node:net';
import * as v from 'valibot';

/** Mozilla's remote control over a plain socket. */
export interface Marionette {
  /** Sends a command and returns its result; throws what the program says when it fails. */
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** [1, id, error, result]: firefox-source-docs.mozilla.org/testing/marionette/Protocol.html */
const Response = v.tuple([
  v.literal(1),
  v.number(),
  v.nullable(v.object({ error: v.string(), message: v.string() })),
  v.unknown(),
]);

interface Waiting {
  done: (result: unknown) => void;
  failed: (reason: Error) => void;
}

/** Connects to a Mozilla program that was started with --marionette. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ port, host: '127.0.0.1' });
  await new Promise<void>((opened, failed) => {
    socket.once('connect', opened);
    socket.once('error', failed);
  });
  const waiting = new Map<number, Waiting>();
  eachMessage(socket, (text) => {
    const parsed = v.safeParse(Response, JSON.parse(text));
    // The greeting is no response.
    if (!parsed.success) return;
    const [, id, error, result] = parsed.output;
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === null) one?.done(result);
    else one?.failed(new Error(`${error.error}: ${error.message}`));
  });
  socket.once('close', () => {
    for (const { failed } of waiting.values()) failed(new Error('The program ended before it answered.'));
  });
  let last = 0;
  return {
    send: (command, parameters = {}) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done, failed });
        const text = JSON.stringify([0, last, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

/** Every message is its length in octets, a colon, and JSON. */
function eachMessage(socket: Socket, read: (text: string) => void): void {
  let rest = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(':'); colon > 0; colon = rest.indexOf(':')) {
      const end = colon + 1 + Number(rest.toString('latin1', 0, colon));
      if (rest.length < end) return;
      read(rest.toString('utf8', colon + 1, end));
      rest = rest.subarray(end);
    }
  });
}
