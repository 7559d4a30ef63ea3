import { linksOf } from './passage-link.ts';
import { headingsAbove, type Passage, type Place } from './passage.ts';

/** Something that came of the group's work. */
export interface Outcome {
  text: string;
  url?: string;
  place: Place;
}

/** Headings of what was reached; deliverables and goals are plans. */
const REACHED =
  /^\W*(?:(?:our|key|main|past|completed) )?(?:outcomes?|achievements?|accomplishments?|results|completed work)\b/i;
const LONGEST = 2000;

/** Returns the items under a heading such as "Outcomes", each with its first link. Relative links need a base address. */
export function outcomes(passages: readonly Passage[], base?: string): Outcome[] {
  const found: Outcome[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'item' || passage.depth > 1) continue;
    if (
      !headingsAbove(passages, passage)
        .slice(0, 1)
        .some(({ text }) => REACHED.test(text))
    )
      continue;
    const links = linksOf(passage, base);
    const bare = links.filter((link) => link.words.startsWith('http'));
    let text = '';
    let at = 0;
    for (const link of bare) {
      text += passage.text.slice(at, link.from);
      at = Math.max(at, link.to);
    }
    text += passage.text.slice(at);
    text = text
      .replace(/\s+/g, ' ')
      .replace(/[\s:–—-]+$/, '')
      .trim()
      .slice(0, LONGEST);
    const url = links[0]?.url;
    if (text !== '') found.push(Object.assign({ text, place: passage.place(0) }, url === undefined ? {} : { url }));
  }
  return found;
}
