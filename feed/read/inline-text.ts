import type { Nodes, PhrasingContent } from 'mdast';
import { DEEPEST, type Link, type Place, type Span } from './passage.ts';

/** Text under construction: plain words, with the source place of each piece and the spans that carry meaning. */
export class InlineText {
  text = '';
  readonly links: Link[] = [];
  readonly struck: Span[] = [];
  readonly strong: Span[] = [];
  readonly #pieces: { offset: number; place: Place }[] = [];
  readonly #lineOffset: number;

  /** @param lineOffset added to every line, for Markdown that stands inside another document */
  constructor(lineOffset = 0) {
    this.#lineOffset = lineOffset;
  }

  /** Appends words that start at a place of the source; each further line of them starts a new source line. */
  append(words: string, place: Place, indent = 1): void {
    let line = place.line;
    let from = 0;
    for (;;) {
      const column = line === place.line ? place.column : indent;
      this.#pieces.push({ offset: this.text.length + from, place: { line: line + this.#lineOffset, column } });
      const end = words.indexOf('\n', from);
      if (end < 0) break;
      from = end + 1;
      line += 1;
    }
    this.text += words;
  }

  /** Runs `fill` and records what it appended as a span of one sort. */
  span<S extends Span>(into: S[], fill: () => void, make: (span: Span) => S): void {
    const from = this.text.length;
    fill();
    into.push(make({ from, to: this.text.length }));
  }

  /** Returns the source place of an offset, by binary search over the pieces. */
  readonly place = (offset: number): Place => {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low];
    if (!piece) return { line: 1, column: 1 };
    return { line: piece.place.line, column: piece.place.column + Math.max(0, offset - piece.offset) };
  };
}

/** What inline reading needs from the document around it. */
export interface InlineContext {
  /** Target of a reference link by its normalised identifier (CommonMark 0.31 6.3), if defined. */
  definition: (identifier: string) => string | undefined;
}

const BREAK = /^<br\s*\/?>$/i;
const OPENS = /^<(a|del|s|strike)\b([^>]*)>$/i;
const CLOSES = /^<\/(a|del|s|strike)\s*>$/i;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

const startOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/**
 * Appends the words of inline Markdown. Images say nothing; HTML comments are left out; inline HTML keeps its words,
 * `<br>` breaks the line, and `<a href>` and `<del>` count as their Markdown twins.
 */
export function appendInline(
  into: InlineText,
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  depth = 0,
): void {
  if (depth > DEEPEST) return;
  const open: { tag: string; from: number; url: string }[] = [];
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        into.append(node.value, startOf(node));
        break;
      case 'break':
        into.append('\n', startOf(node));
        break;
      case 'strong':
        into.span(
          into.strong,
          () => appendInline(into, node.children, context, depth + 1),
          (span) => span,
        );
        break;
      case 'emphasis':
        appendInline(into, node.children, context, depth + 1);
        break;
      case 'delete':
        into.span(
          into.struck,
          () => appendInline(into, node.children, context, depth + 1),
          (span) => span,
        );
        break;
      case 'link':
      case 'linkReference': {
        const url = node.type === 'link' ? node.url : context.definition(node.identifier);
        const fill = () => appendInline(into, node.children, context, depth + 1);
        if (url === undefined || url === '') fill();
        else into.span(into.links, fill, (span) => ({ ...span, url }));
        break;
      }
      case 'html': {
        if (BREAK.test(node.value)) into.append('\n', startOf(node));
        const opens = OPENS.exec(node.value);
        if (opens) {
          const href = HREF.exec(opens[2] ?? '');
          const url = (href?.[1] ?? href?.[2] ?? href?.[3] ?? '').replaceAll('&amp;', '&');
          open.push({ tag: (opens[1] ?? '').toLowerCase(), from: into.text.length, url });
        }
        const closes = CLOSES.exec(node.value)?.[1]?.toLowerCase();
        const opened = closes === undefined ? undefined : open.findLast((mark) => mark.tag === closes);
        if (opened) {
          open.splice(open.indexOf(opened));
          const span = { from: opened.from, to: into.text.length };
          if (opened.tag !== 'a') into.struck.push(span);
          else if (opened.url !== '') into.links.push({ ...span, url: opened.url });
        }
        break;
      }
      default: // images and footnote marks carry no words of the sentence
    }
  }
}
