import { documentLinks, type DocumentRel } from './document-link.ts';
import type { Passage } from './passage.ts';

/** What a group says about itself. */
export interface About {
  /** Name from the first heading; '' where the document has none. */
  name: string;
  /** What the group is for, plain text with paragraphs parted by a blank line; '' where it does not say. */
  description: string;
  links: { rel: DocumentRel; url: string; title?: string }[];
}

const PURPOSE =
  /\b(?:goals?|mission|purpose|objectives?|motivation|charter|scope|about|overview|description|introduction|vision|what (?:is|we do)|why)\b/i;
/** A heading that has such a word for another reason. */
const OTHER =
  /\b(?:meetings?|contribut\w+|members?|code of conduct|out of scope|non-?goals?|time|communication|release|install\w*|licen[cs]e)\b/i;
/** Words of a paragraph that leads elsewhere or tells when to meet. */
const NOT_ABOUT =
  /^\s*(?:see|for more|more (?:about|details|information)|join|note|this (?:repo|repository|document) (?:is|has been) (?:archived|moved))\b|\b(?:meets?|meetings? (?:is|are)|zoom|mailing list|slack)\b/i;
const LONGEST = 20_000;
const LINKS = 200;
/** Passages of a section that are told at most. */
const SECTION = 200;

/** Returns the group's name, what it is for, and its standing links. Relative links need a base address. */
export function about(passages: readonly Passage[], base?: string): About {
  return { name: nameOf(passages), description: descriptionOf(passages), links: linksOf(passages, base) };
}

function nameOf(passages: readonly Passage[]): string {
  const headings = passages.filter(({ kind, text }) => kind === 'heading' && text.trim() !== '');
  const heading = headings.find(({ depth }) => depth === 1) ?? headings[0];
  if (!heading) return '';
  const name = plain(heading.text);
  // "# wg-networking" is the name of a repository; a title right below it says it in words.
  const below = passages[heading.index + 1];
  const isSlug = /^[a-z\d]+(?:[-_.][a-z\d]+)*$/.test(name);
  const isTitle =
    below?.kind === 'paragraph' && /^[^.!?:\n]{3,80}$/.test(plain(below.text)) && below.links.length === 0;
  return (isSlug && below && isTitle ? plain(below.text) : name).slice(0, 200);
}

/** The section that says what the group is for; else the first paragraph of some length. */
function descriptionOf(passages: readonly Passage[]): string {
  for (const heading of passages) {
    if (heading.kind !== 'heading' || !PURPOSE.test(heading.text) || OTHER.test(heading.text)) continue;
    const next = passages.slice(heading.index + 1, heading.index + 1 + SECTION);
    const end = next.findIndex(({ kind }) => kind === 'heading');
    const told = sentences(end < 0 ? next : next.slice(0, end));
    if (told !== '') return told;
  }
  const first = passages.find(({ kind }) => kind === 'heading');
  const opening = passages.filter(({ kind, section }) => kind === 'paragraph' && section === (first?.index ?? -1));
  return sentences(opening.filter(({ text }) => text.length >= 40).slice(0, 1));
}

function sentences(passages: readonly Passage[]): string {
  let told = '';
  for (const { kind, text } of passages) {
    if ((kind !== 'paragraph' && kind !== 'item') || NOT_ABOUT.test(text) || !/\p{L}{3}/u.test(text)) continue;
    const words = kind === 'item' ? `- ${plain(text)}` : plain(text);
    const gap = told === '' ? '' : kind === 'item' ? '\n' : '\n\n';
    if (told.length + gap.length + words.length > LONGEST) break;
    told += gap + words;
  }
  return told;
}

function linksOf(passages: readonly Passage[], base: string | undefined): About['links'] {
  const links = new Map<string, About['links'][number]>();
  for (const { rel, url, words } of documentLinks(passages, base)) {
    if (links.size >= LINKS) break;
    const title = /^https?:/i.test(words) ? '' : plain(words).slice(0, 200);
    if (!links.has(url)) links.set(url, title === '' ? { rel, url } : { rel, url, title });
  }
  return [...links.values()];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
