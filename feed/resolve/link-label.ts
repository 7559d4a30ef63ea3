import type { JoinLink } from '../read/join-link.ts';
import { headingsAbove, itemsAbove, type Passage } from '../read/passage.ts';
import { cellAt } from '../read/span-search.ts';
import type { At } from './belonging.ts';

/** More rooms than these side by side nobody tells apart by words. */
const MOST = 12;

const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []).slice(0, 60));

/** Returns what the text calls a link: its row's other cells, or the words before it in its line, and its own words. */
function labelOf(passages: readonly Passage[], link: JoinLink): string {
  const passage = passages[link.passage];
  if (!passage) return '';
  const own = /^https?:/i.test(link.words) ? '' : link.words;
  const cell = cellAt(passage, link.from);
  if (passage.kind === 'row') {
    const others = passage.cells.filter((one) => one !== cell).slice(0, 4);
    return [...others.map((one) => passage.text.slice(one.from, one.to)), cell?.header ?? '', own].join(' ');
  }
  const before =
    passage.text
      .slice(Math.max(0, link.from - 80), link.from)
      .split(/[\n.;,]/)
      .at(-1) ?? '';
  return `${before} ${own}`;
}

/** Returns the words of the sentence that states a meeting, up to its end. */
function sentenceAt(passages: readonly Passage[], at: At): string {
  const text = passages[at.passage]?.text ?? '';
  const before =
    text
      .slice(Math.max(0, at.from - 120), at.from)
      .split(/[.;\n]\s?/)
      .at(-1) ?? '';
  return before + text.slice(at.from, Math.min(at.to, at.from + 300));
}

/**
 * Returns the one of several rooms that stand side by side whose label names the meeting: "Europe: (link), Asia: (link)"
 * below two times. Words that all labels have tell nothing. Null where no label fits better than the others.
 */
export function byLabel(passages: readonly Passage[], at: At, links: readonly JoinLink[]): JoinLink | null {
  const rooms = links.slice(0, MOST).map((link) => ({ link, words: wordsOf(labelOf(passages, link)) }));
  const passage = passages[at.passage];
  const around = passage ? [...itemsAbove(passages, passage), ...headingsAbove(passages, passage)].slice(0, 2) : [];
  for (const named of [sentenceAt(passages, at), around.map(({ text }) => text.slice(0, 200)).join(' ')]) {
    const said = wordsOf(named);
    const scored = rooms.map(({ link, words }) => ({
      link,
      hits: [...words].filter((word) => said.has(word) && !rooms.every((room) => room.words.has(word))),
    }));
    const best = scored.reduce((a, b) => (a.hits.length >= b.hits.length ? a : b), {
      link: links[0],
      hits: [] as string[],
    });
    const tied = scored.some(
      ({ hits }) => hits.length === best.hits.length && hits.some((word) => !best.hits.includes(word)),
    );
    if (best.link && best.hits.length > 0 && !tied) return best.link;
  }
  return null;
}
