/** Longest address the feed contract lets through. */
const LONGEST = 2000;
/** Layers of redirects that are looked through. */
const DEEPEST = 8;

/** Returns an absolute address in its parts, or null where it is none. */
export function parseAddress(text: string): URL | null {
  try {
    // Not URL.canParse first: Node 24 says yes to hosts of 16 kB, and then throws.
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Returns the absolute http, https or mailto address that a text is, as written, or null where it is none or not safe
 * to show: other schemes, white space and control characters inside, credentials before the host ("good.org@evil.org"),
 * a backslash, which browsers and other programs read differently (WHATWG URL 4.4). A relative address is resolved
 * against `base`, if there is one.
 */
export function safeWebAddress(text: string, base?: string): string | null {
  if (text.length > 2 * LONGEST) return null;
  const written = text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  if (written === '' || written.length > LONGEST || /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(written)) return null;
  // "mailto://" would begin a host, with the mailbox for a name before it.
  if (/^mailto:(?!\/)[^@?]+@[^@?]+(?:\?|$)/i.test(written)) return written;
  const absolute = /^https?:\/\/[^/]/i.test(written);
  if (!absolute && (/^[a-z][a-z\d+.-]*:/i.test(written) || !URL.canParse(written, base))) return null;
  const address = parseAddress(absolute ? written : new URL(written, base).href);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  if (address.username !== '' || address.password !== '') return null;
  return absolute ? written : address.href;
}

/** A stretch of text that is an address. */
export interface FoundAddress {
  from: number;
  to: number;
  url: string;
}

/**
 * Returns the http and https addresses that stand bare in a text. What ends a sentence or closes a bracket around the
 * address is not part of it (GFM 0.29 6.9, extended autolinks). Linear in the length of the text.
 */
export function findAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const seen of text.matchAll(/(?<![a-z\d])https?:\/\/[^\s<>"`|\u200b-\u200f\u2028-\u202e]+/gi)) {
    const url = withoutSentenceEnd(seen[0]);
    const safe = safeWebAddress(url);
    if (safe !== null) found.push({ from: seen.index, to: seen.index + url.length, url: safe });
  }
  return found;
}

function withoutSentenceEnd(address: string): string {
  const opening = new Map([
    [')', '('],
    [']', '['],
    ['}', '{'],
  ]);
  const balance = new Map<string, number>();
  for (const letter of address) balance.set(letter, (balance.get(letter) ?? 0) + 1);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    const opened = opening.get(last);
    if (opened !== undefined) {
      const closed = balance.get(last) ?? 0;
      if (closed <= (balance.get(opened) ?? 0)) break;
      balance.set(last, closed - 1);
    } else if (!/[.,;:!?'*_~]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** Addresses that only lead on: host, path, and the parameter that holds the target. */
const REDIRECTS: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/\.safelinks\.protection\.outlook\.com$/, /^\//, 'url'],
  [/^statics\.teams\.cdn\.office\.net$/, /safelinks/, 'url'],
  [/^lm?\.facebook\.com$/, /^\/l\.php$/, 'u'],
  [/^(?:www\.)?linkedin\.com$/, /^\/(?:redir\/redirect|safety\/go)/, 'url'],
  [/^slack-redir\.net$/, /^\/link$/, 'url'],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, 'q'],
];

function target(url: URL): string | null {
  for (const [host, path, parameter] of REDIRECTS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    const found = url.searchParams.get(parameter);
    if (found !== null) return found;
  }
  // https://urldefense.com/v3/__https://example.org/path__;!!tail
  if (url.hostname === 'urldefense.com') return /^\/v3\/__(.+?)__;/.exec(url.pathname + url.search)?.[1] ?? null;
  return null;
}

/** Returns the address behind mail scanners and click counters, or the address itself where it is not wrapped. */
export function unwrapRedirect(address: string): string {
  let current = address;
  for (let layer = 0; layer < DEEPEST; layer += 1) {
    const url = parseAddress(current);
    const inner = url ? target(url) : null;
    const safe = inner === null ? null : safeWebAddress(inner);
    if (safe === null) break;
    current = safe;
  }
  return current;
}

/**
 * Returns the tel: address that dials a written number, or null. Blanks, dots, dashes and brackets are left out; commas
 * (pauses), stars and "#" are kept, "#" as %23 since it would start a fragment. RFC 3966 knows no pauses, yet the
 * dialers of Android and iOS take commas, and calendar invitations have them.
 */
export function telephoneAddress(text: string): string | null {
  const written = text
    .trim()
    .replace(/^tel:/i, '')
    .replaceAll('%23', '#')
    .replace(/[\s\u200b-\u200f\ufeff().\-–]/g, '');
  if (!/^\+?\d[\d,;*#]{3,60}$/.test(written) || written.replace(/\D/g, '').length < 5) return null;
  return `tel:${written.replaceAll(';', ',').replaceAll('#', '%23')}`;
}
