/** A command line that cannot be followed; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Returns the clock of a build (UTC instant, whole seconds): --now, else the machine's. */
export function clock(now: string | undefined): string {
  const at = now === undefined ? Date.now() : Date.parse(now);
  if (Number.isNaN(at) || (now !== undefined && !/^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:\d\d))?$/.test(now))) {
    throw new UsageError(`--now is “${now ?? ''}”; it must be a moment such as 2017-07-31T00:00:00Z.`);
  }
  return new Date(Math.floor(at / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

/** Returns an address to which paths can be appended. */
export function baseAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`--base-url is “${text}”; it must be an address such as https://meetings.example.org/.`);
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Returns one of some words. */
export function oneOf<T extends string>(option: string, text: string, words: readonly T[]): T {
  const word = words.find((one) => one === text);
  if (word === undefined) throw new UsageError(`${option} is “${text}”; it must be one of ${words.join(', ')}.`);
  return word;
}

/** Returns a port; 0 is any that is free. */
export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--port is “${text}”; it must be from 0 to 65535.`);
  return port;
}

/** Returns which part of how many is meant. */
export function shardOf(text: string): { index: number; count: number } {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new UsageError(`--shard is “${text}”; it must be such as 1/4.`);
  return { index, count };
}
