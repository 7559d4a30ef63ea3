import { classifyLink, type LinkMeaning } from '../../shared/meeting-services.ts';
import { findAddresses, safeWebAddress, unwrapRedirect } from '../../shared/web-address.ts';
import type { Passage, Place, Span } from './passage.ts';
import { holds } from './span-search.ts';

/** A link of a passage that is safe to publish, with what its address says it is good for. */
export interface PassageLink extends Span, LinkMeaning {
  passage: number;
  place: Place;
  /** The address, free of redirects; otherwise as written. */
  url: string;
  /** The words that carry the link; for a bare address the address itself. */
  words: string;
}

/** Meeting rooms are often written without "https://"; no other address is. */
const WITHOUT_SCHEME =
  /(?<![\w/.@-])(?:[\w-]{1,40}\.)?(?:zoom\.us\/(?:j|my|s|w)|meet\.google\.com|meet\.jit\.si|whereby\.com|webex\.com\/(?:meet|join))\/[\w./?=&%-]{3,200}/g;

/**
 * Returns the links of a passage in reading order: those of the markup and the addresses that stand bare in the words.
 * Unsafe addresses and struck-through links are left out; relative ones too, unless a base address is given.
 */
export function linksOf(passage: Passage, base?: string): PassageLink[] {
  const { text, links } = passage;
  const covered = [...links].sort((one, other) => one.from - other.from);
  const found: (Span & { url: string })[] = [];
  for (const link of links) {
    const url = safeWebAddress(link.url, base);
    if (url !== null) found.push({ from: link.from, to: link.to, url });
  }
  const bare = [
    ...findAddresses(text),
    ...[...text.matchAll(WITHOUT_SCHEME)].map((seen) => ({
      from: seen.index,
      to: seen.index + seen[0].length,
      url: `https://${seen[0].replace(/[.,?&]+$/, '')}`,
    })),
  ].sort((one, other) => one.from - other.from);
  let next = 0;
  for (const address of bare) {
    while ((covered[next]?.to ?? Infinity) <= address.from) next += 1;
    if ((covered[next]?.from ?? Infinity) >= address.to) found.push(address);
  }
  return found
    .filter((link) => !holds(passage.struck, link.from))
    .sort((one, other) => one.from - other.from || one.to - other.to)
    .map((link) => withMeaning(link, passage));
}

function withMeaning(link: Span & { url: string }, passage: Passage): PassageLink {
  const { from, to } = link;
  const url = unwrapRedirect(link.url);
  const words = passage.text.slice(from, to).trim();
  return { passage: passage.index, from, to, place: passage.place(from), url, words, ...classifyLink(url) };
}
