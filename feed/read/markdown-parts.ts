/** A stretch of a document that reads the same alone as in its place. */
export interface MarkdownPart {
  text: string;
  /** Lines of the document before it. */
  line: number;
}

/** Deeper nesting than this is nothing that people write, and makes parsers slow and call stacks overflow. */
const DEEPEST = 32;
/** Shorter parts cost more than they save. */
const SHORTEST = 4000;

const MARKER = /[ \t]{0,8}(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,40}\]:)/y;
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** Returns the text with the marks of lists and quotes nested too deep made plain; every place stays where it is. */
export function withoutDeepNesting(markdown: string): string {
  // Only a line with so many marks can nest so deep: most documents have none.
  if (!/^(?:[ \t]{0,8}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^[^\]\s]{1,40}\]:)){32}/m.test(markdown)) return markdown;
  return markdown
    .split('\n')
    .map((line) => {
      if (RULE.test(line)) return line;
      let depth = 0;
      let kept = 0;
      MARKER.lastIndex = 0;
      for (let seen = MARKER.exec(line); seen; seen = MARKER.exec(line)) {
        depth += 1;
        if (depth === DEEPEST) kept = MARKER.lastIndex;
        if (MARKER.lastIndex >= line.length) break;
      }
      return depth > DEEPEST ? line.slice(0, kept) + line.slice(kept).replace(/[>*+).:-]/g, '·') : line;
    })
    .join('\n');
}

/** Marks of one kind in one paragraph, item or row; for each later one the parser looks back over all before it. */
const FLOOD = 2000;
const KINDS = [/[[\]~]/g, /[*_]/g, /:(?=\/\/)|(?<=www)\./gi];
/** A line that begins new inline text. */
const NEW_TEXT = /^[ \t]*(?:$|[-+*#|>]|\d{1,9}[.)])/;
const PLAIN = new Map([
  ['[', '('],
  [']', ')'],
  ['~', '-'],
  ['*', '·'],
  ['_', '·'],
  [':', '·'],
  ['.', '·'],
]);

/**
 * Marks and entities in a row that an address may end with. At each of them the parser looks for the end of them all
 * (micromark-extension-gfm-autolink-literal 2.1.0, `trail`), so that many take the square of the time.
 */
const TRAIL = /(?:[!"'()*,.:;<?\]_~]|&[a-z]+;){64,}/gi;
const WITH_ADDRESS = /https?:|www\./i;

/** Returns the text with marks beyond any sensible number in one paragraph made plain; places stay. */
export const withoutFloods = (markdown: string): string =>
  KINDS.reduce(withoutFlood, withoutOpenComments(withoutTrails(markdown)));

/** Comments, instructions and CDATA inside a line, with what ends them (CommonMark 0.31 6.6). */
const INLINE_HTML: readonly (readonly [begin: RegExp, end: string])[] = [
  [/(?<!^ {0,3})<(?=!--)/gm, '-->'],
  [/(?<!^ {0,3})<(?=\?)/gm, '?>'],
  [/(?<!^ {0,3})<(?=!\[CDATA\[)/gm, ']]>'],
];

/** Makes plain what begins a comment that does not end in its paragraph: it is text, and the parser looks for each end anew. */
function withoutOpenComments(markdown: string): string {
  if (!/<[!?]/.test(markdown)) return markdown;
  return markdown
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) =>
      INLINE_HTML.reduce((text, [begin, end]) => {
        const closed = text.lastIndexOf(end);
        return text.replace(begin, (mark, at: number) => (at > closed ? '‹' : mark));
      }, paragraph),
    )
    .join('');
}

function withoutFlood(markdown: string, marks: RegExp): string {
  if (markdown.length < FLOOD || (markdown.match(marks)?.length ?? 0) <= FLOOD) return markdown;
  let count = 0;
  return markdown
    .split('\n')
    .map((line) => {
      if (NEW_TEXT.test(line)) count = 0;
      return line.replace(marks, (mark) => (count++ < FLOOD ? mark : (PLAIN.get(mark) ?? mark)));
    })
    .join('\n');
}

const plainTrail = (marks: string): string => marks.slice(0, 64) + marks.slice(64).replace(/[^a-z]/gi, '·');

function withoutTrails(markdown: string): string {
  if (markdown.search(TRAIL) < 0) return markdown;
  return markdown
    .split('\n')
    .map((line) => (WITH_ADDRESS.test(line) ? line.replace(TRAIL, plainTrail) : line))
    .join('\n');
}

/** What a block that begins here needs to see before it ends, where blank lines do not end it (CommonMark 0.31 4.5, 4.6). */
const HTML_UNTIL_MARK: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
];
/** Other HTML ends at the next blank line. */
const HTML = /^ {0,3}<\/?[A-Za-z]/;
const BLANK = /^\s*$/;
/** Behind these a line stands on its own, as it does behind a blank line: headings of both kinds, and rules. */
const ENDS_BLOCK = /^(?:\s*|#{1,6}[ \t].*|=+\s*|-{3,}\s*)$/;
/** Begins a paragraph or a heading at the margin, which ends every list, quote and table before it. */
const STARTS_AFRESH = /^(?:#{1,6}[ \t]|[A-Za-z(])/;

/**
 * Returns the parts of a long document, each beginning with a heading or paragraph at the margin. Parsers of Markdown
 * take time with the square of the number of lists; parts of bounded size take linear time, and read the same, since
 * nothing but link definitions reaches over such a line: those that a part refers to are added at its end.
 */
export function markdownParts(markdown: string): MarkdownPart[] {
  if (markdown.length < 2 * SHORTEST) return [{ text: markdown, line: 0 }];
  const lines = markdown.split('\n');
  const parts: MarkdownPart[] = [];
  let from = 0;
  let size = 0;
  let until: RegExp | null = /^---\s*$/.test(lines[0] ?? '') ? /^---\s*$/ : null;
  for (const [at, line] of lines.entries()) {
    if (at === 0 && until) {
      size += line.length + 1;
      continue;
    }
    if (until) {
      if (until.test(line)) until = null;
    } else {
      const afresh = size >= SHORTEST && STARTS_AFRESH.test(line) && ENDS_BLOCK.test(lines[at - 1] ?? '');
      if (afresh) {
        parts.push({ text: lines.slice(from, at).join('\n'), line: from });
        from = at;
        size = 0;
      }
      until = endOfBlock(line);
    }
    size += line.length + 1;
  }
  parts.push({ text: lines.slice(from).join('\n'), line: from });
  // What stays open to the end would swallow definitions added behind it.
  return until ? withDefinitions(parts, parts.length - 1) : withDefinitions(parts, parts.length);
}

function endOfBlock(line: string): RegExp | null {
  const fence = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/.exec(line);
  if (fence) {
    const [, marks = '', info = ''] = fence;
    if (marks.startsWith('`') && info.includes('`')) return null;
    return new RegExp(`^[ \\t>]*\\${marks[0] ?? ''}{${marks.length},}\\s*$`);
  }
  const html = HTML_UNTIL_MARK.find(([begins]) => begins.test(line));
  if (html) return html[1].test(line.replace(html[0], '')) ? null : html[1];
  return HTML.test(line) ? BLANK : null;
}

const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.){1,500})\]:[ \t]*\n?[ \t]*(?:<([^<>\n]*)>|(\S+))/gm;
const LABEL = /\[((?:[^[\]\\]|\\.){1,500})\](?!:)/g;

/** Labels match without regard to case and white space (CommonMark 0.31 6.3). */
const normalised = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();

function withDefinitions(parts: readonly MarkdownPart[], open: number): MarkdownPart[] {
  const defined = new Map<string, { part: number; source: string }>();
  for (const [part, { text }] of parts.entries()) {
    for (const seen of text.matchAll(DEFINITION)) {
      const label = normalised(seen[1] ?? '');
      const source = `[${(seen[1] ?? '').replace(/\s+/g, ' ')}]: <${seen[2] ?? seen[3] ?? ''}>`;
      if (!defined.has(label)) defined.set(label, { part, source });
    }
  }
  return parts.map(({ text, line }, part) => {
    if (part >= open || defined.size === 0) return { text, line };
    const wanted = new Set<string>();
    for (const seen of text.matchAll(LABEL)) {
      const known = defined.get(normalised(seen[1] ?? ''));
      if (known && known.part !== part) wanted.add(known.source);
    }
    return { text: wanted.size === 0 ? text : `${text}\n\n${[...wanted].join('\n')}\n`, line };
  });
}
