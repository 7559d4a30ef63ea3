import type { DocumentLink } from '../read/document-link.ts';
import type { Passage } from '../read/passage.ts';
import { belongings, type At } from './belonging.ts';

/**
 * Returns a function that gives the addresses of one sort ('agenda' or 'recordings') that belong to the meeting stated
 * at a place, the closest first. `meetings` are the places of all meeting statements of the document.
 */
export function documentsOf(
  passages: readonly Passage[],
  meetings: readonly At[],
  links: readonly DocumentLink[],
  rel: 'agenda' | 'recordings',
): (at: At) => string[] {
  const linksOf = belongings(
    passages,
    meetings,
    links.filter((link) => link.rel === rel),
  );
  return (at) => {
    const [closest, ...rest] = linksOf(at);
    if (!closest) return [];
    const alike = rest.filter(({ depth, own }) => depth === closest.depth && own === closest.own);
    return [...new Set([closest, ...alike].map(({ fact }) => fact.url))];
  };
}
