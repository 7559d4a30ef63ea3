/**
 * Returns the id under which a feed of the person's own is kept. It has the form of a group id and never equals one of
 * the index: those have no dot.
 */
export const ownFeedId = (address: string): string => `own.${address}`;

/** Returns an address as people write it, to stand for a feed that has not been read and so has no name. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '');

/** True for the id of a feed of the person's own. */
export const isOwnFeedId = (id: string): boolean => id.startsWith('own.');

/**
 * Returns the address that a text is, if a feed may be read there: https, or http on this machine; no name and password,
 * which `fetch` refuses. webcal is https by another name.
 */
export function ownFeedAddress(text: string): URL | undefined {
  const address = text.trim().replace(/^webcals?:/i, 'https:');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  const readable = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  return readable && url.username === '' && url.password === '' ? url : undefined;
}
