import type { JoinLink } from '../read/join-link.ts';
import { headingsAbove, itemsAbove, type Passage } from '../read/passage.ts';
import { cellAt } from '../read/span-search.ts';
import type { At } from './belonging.ts';

/** More rooms than these side by side nobody tells apart by words, and more cells or letters than these are no label. */
const MOST = { rooms: 12, cells: 8, letters: 500 };

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .slice(0, MOST.letters)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu),
  );

/**
 * Returns what the text calls a link: the words before it in its sentence, line or cell, its own, those of its column's
 * head, and those of the row's cells that have no room. Words between two rooms may be of either, so they name none.
 */
function labelOf(passages: readonly Passage[], link: JoinLink, rooms: readonly JoinLink[]): string {
  const passage = passages[link.passage];
  if (!passage) return '';
  const beside = rooms.filter((one) => one.passage === link.passage);
  const last = Math.max(0, ...beside.map(({ to }) => to).filter((to) => to <= link.from));
  const parts = passage.text.slice(Math.max(last, link.from - 80), link.from).split(/[\n\t.;,]/);
  const before = last > 0 && parts.length === 1 ? '' : parts.at(-1);
  const own = /^\S+\.\S+$/.test(link.words) ? '' : link.words;
  const taken = new Set(beside.map((one) => cellAt(passage, one.from)));
  const free = passage.cells.slice(0, MOST.cells).filter((cell) => !taken.has(cell));
  const cells = free.map((cell) => passage.text.slice(cell.from, cell.to));
  return [before, own, cellAt(passage, link.from)?.header, ...cells].join(' ');
}

/** Returns the words of the sentence that states a meeting, up to its end. */
const sentenceOf = ({ text }: Passage, { from, to }: At): string =>
  text.slice(Math.max(0, from - 120), from).replace(/^.*[.;\n]/s, '') + text.slice(from, to);

/** Returns the words around a meeting: of the list item that it is nested in, and of its heading. */
const aroundOf = (passages: readonly Passage[], passage: Passage): string =>
  [itemsAbove(passages, passage)[0]?.text, headingsAbove(passages, passage)[0]?.text].join(' ');

/**
 * Returns the one of several rooms that stand side by side whose label names the meeting: "Europe: (link), Asia: (link)"
 * below two times. Words that all labels have tell nothing; of rooms that the same words name, the first is taken. Null
 * where no label fits better than the others.
 */
export function byLabel(passages: readonly Passage[], at: At, links: readonly JoinLink[]): JoinLink | null {
  const passage = passages[at.passage];
  if (!passage) return null;
  const several = links.slice(0, MOST.rooms);
  const rooms = several.map((link) => ({ link, words: wordsOf(labelOf(passages, link, several)) }));
  for (const named of [sentenceOf(passage, at), aroundOf(passages, passage)]) {
    const said = wordsOf(named);
    const scored = rooms.map(({ link, words }) => ({
      link,
      hits: [...words].filter((word) => said.has(word) && !rooms.every((room) => room.words.has(word))),
    }));
    const most = Math.max(...scored.map(({ hits }) => hits.length));
    const [best, ...others] = scored.filter(({ hits }) => hits.length === most);
    const tied = others.some(({ hits }) => hits.some((word) => !best?.hits.includes(word)));
    if (best && most > 0 && !tied) return best.link;
  }
  return null;
}
