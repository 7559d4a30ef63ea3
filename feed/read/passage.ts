/** A place in the source, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A stretch of a passage's text: from inclusive, to exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** A link and the words that carry it. `url` is as written: relative, wrapped or unsafe addresses are not judged here. */
export interface Link extends Span {
  url: string;
}

/** A cell of a table row, with the words of its column's head ('' where there is none). */
export interface Cell extends Span {
  header: string;
}

/** Deeper nesting than people write; what lies below is not read, so that no text can exhaust the stack. */
export const DEEPEST = 100;

export type PassageKind = 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'front-matter';

/**
 * The unit of reading: one heading, paragraph, list item (its own words, without its sub-lists), table row, code block
 * or line of front matter, as plain text. Soft and hard line breaks are '\n'; cells of a row are parted by '\t'.
 */
export interface Passage {
  index: number;
  kind: PassageKind;
  text: string;
  links: readonly Link[];
  /** Words that are struck through in the source. */
  struck: readonly Span[];
  /** Words in bold. */
  strong: readonly Span[];
  cells: readonly Cell[];
  /** Heading level, or how deep in lists (1 for a top-level item). 0 elsewhere. */
  depth: number;
  /** Index of the heading that this stands under; for a heading its parent heading; -1 at the top. */
  section: number;
  /** Index of the passage that opens the enclosing list item, -1 outside lists; for an item the item it is nested in. */
  parent: number;
  /** Number of the list or table it stands in, shared by its siblings; -1 elsewhere. */
  group: number;
  /** Where the character at an offset of `text` stands in the source. */
  place: (offset: number) => Place;
}

/** Returns the headings above a passage, nearest first; a heading is not above itself. */
export function headingsAbove(passages: readonly Passage[], passage: Passage): Passage[] {
  const above: Passage[] = [];
  for (let at = passages[passage.section]; at !== undefined; at = passages[at.section]) above.push(at);
  return above;
}

/** Returns the list items that enclose a passage, nearest first. */
export function itemsAbove(passages: readonly Passage[], passage: Passage): Passage[] {
  const above: Passage[] = [];
  for (let at = passages[passage.parent]; at !== undefined; at = passages[at.parent]) above.push(at);
  return above;
}

/** Returns whether a span is wholly inside one of the others. */
export const within = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => other.from <= span.from && span.to <= other.to);
