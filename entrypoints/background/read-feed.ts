import type { Checked } from '../../shared/contract.ts';
import type { Failure, NoFeed } from '../store/failure.ts';

/** Largest answer that is read. A group that meets weekly for ten years, with agendas, has under one. */
const MEGABYTES = 5;
const SECONDS = 20;

/** What came of reading an address. */
export type ReadResult<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** What a text means: the value, or why it is none. */
export type Interpretation<T> = { ok: true; value: T } | { ok: false; failure: NoFeed };

/**
 * Reads an address and interprets what is there. The host is not trusted: size and time are limited while the answer
 * streams in, before anything is parsed. Never throws.
 *
 * The browser's cache revalidates with If-None-Match, so that an unchanged feed costs one small answer (304).
 */
export async function readFeed<T>(
  address: string,
  interpret: (text: string) => Interpretation<T> | Promise<Interpretation<T>>,
): Promise<ReadResult<T>> {
  const giveUp = AbortSignal.timeout(SECONDS * 1000);
  let text: string | undefined;
  try {
    const response = await fetch(address, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: giveUp,
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, failure: refusal(response.status) };
    }
    text = await limitedText(response);
  } catch {
    // fetch tells a program nothing more: TypeError for whatever failed on the way.
    if (giveUp.aborted) return { ok: false, failure: { kind: 'slow', seconds: SECONDS } };
    return { ok: false, failure: { kind: navigator.onLine ? 'unreachable' : 'offline' } };
  }
  return text === undefined ? { ok: false, failure: { kind: 'too-large', megabytes: MEGABYTES } } : interpret(text);
}

/** Returns an interpreter of JSON that has to keep the contract. */
export const jsonOf =
  <T>(check: (json: unknown) => Checked<T>) =>
  (text: string): Interpretation<T> => {
    const json = parsed(text);
    const checked = check(json);
    if (checked.ok) return checked;
    return { ok: false, failure: { kind: isNewer(json) ? 'too-new' : 'no-feed' } };
  };

function refusal(status: number): Failure {
  if (status === 404 || status === 410) return { kind: 'missing' };
  if (status === 401 || status === 403) return { kind: 'refused' };
  return { kind: 'server', status };
}

/** Returns the text of an answer, or undefined as soon as it turns out too large. */
async function limitedText(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes += piece.value.byteLength;
    if (bytes > MEGABYTES * 1_000_000) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(decoder.decode(piece.value, { stream: true }));
  }
  return pieces.join('') + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNewer = (json: unknown): boolean =>
  typeof json === 'object' &&
  json !== null &&
  'version' in json &&
  typeof json.version === 'number' &&
  json.version > 1;
