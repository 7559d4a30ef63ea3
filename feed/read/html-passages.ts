import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { InlineText } from './inline-text.ts';
import { DEEPEST, type Place } from './passage.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A block of words found in HTML, in reading order. */
export interface HtmlBlock {
  tag: 'heading' | 'paragraph' | 'item' | 'row';
  depth: number;
  inline: InlineText;
  /** Ends of the cells of a row. */
  cells: { from: number; to: number }[];
  /** A row of column heads. */
  head: boolean;
  /** Number of the table, so that rows of one table can be told from those of another. */
  table: number;
}

const SKIPPED = new Set(['script', 'style', 'template', 'img', 'svg', 'head', 'title']);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'details',
  'summary',
  'blockquote',
  'center',
  'ul',
  'ol',
  'table',
  'body',
]);

/**
 * Returns the blocks of a piece of HTML that stands in a Markdown document, each with its source places. The parser is
 * the one of browsers (WHATWG HTML 13.2), so unclosed and stray tags mean what they mean there. Comments are not read.
 */
export function htmlBlocks(html: string, start: Place): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let tables = 0;
  let current: HtmlBlock | null = null;

  const begin = (tag: HtmlBlock['tag'], depth = 0, table = -1): HtmlBlock => {
    finish();
    current = { tag, depth, inline: new InlineText(), cells: [], head: false, table };
    return current;
  };
  const finish = (): void => {
    if (current && current.inline.text.trim() !== '') blocks.push(current);
    current = null;
  };
  const placeOf = (node: Node): Place => {
    const location = node.sourceCodeLocation;
    if (!location) return start;
    const { startLine, startCol } = location;
    return { line: start.line + startLine - 1, column: startLine === 1 ? start.column + startCol - 1 : startCol };
  };

  const words = (node: Node, inline: InlineText, nesting = 0): void => {
    if ('value' in node) {
      inline.append(node.value, placeOf(node));
      return;
    }
    if (!('tagName' in node) || SKIPPED.has(node.tagName) || nesting > DEEPEST) return;
    const children = () => node.childNodes.forEach((child) => words(child, inline, nesting + 1));
    const href = node.attrs.find((attribute) => attribute.name === 'href')?.value;
    if (node.tagName === 'br') inline.append('\n', placeOf(node));
    else if (node.tagName === 'a' && href) inline.span(inline.links, children, (span) => ({ ...span, url: href }));
    else if (/^(?:del|s|strike)$/.test(node.tagName)) inline.span(inline.struck, children, (span) => span);
    else children();
  };

  const walk = (nodes: readonly Node[], depth: number, table: number, nesting = 0): void => {
    if (nesting > DEEPEST) return;
    for (const node of nodes) {
      if (!('tagName' in node)) {
        if ('value' in node && node.nodeName === '#text') {
          if (node.value.trim() === '' && !current) continue;
          words(node, (current ?? begin('paragraph')).inline);
        }
        continue;
      }
      const { tagName } = node;
      if (SKIPPED.has(tagName)) continue;
      const heading = /^h([1-6])$/.exec(tagName);
      if (heading) {
        const block = begin('heading', Number(heading[1]));
        node.childNodes.forEach((child) => words(child, block.inline));
        finish();
      } else if (tagName === 'li') {
        begin('item', depth);
        walk(node.childNodes, depth, table, nesting + 1);
        finish();
      } else if (tagName === 'tr') {
        const block = begin('row', 0, table);
        const cells = node.childNodes.filter((child) => 'tagName' in child && /^t[dh]$/.test(child.tagName));
        block.head = cells.length > 0 && cells.every((cell) => cell.nodeName === 'th');
        for (const [index, cell] of cells.entries()) {
          if (index > 0) block.inline.append('\t', placeOf(cell));
          const from = block.inline.text.length;
          words(cell, block.inline);
          block.cells.push({ from, to: block.inline.text.length });
        }
        finish();
      } else if (/^(?:thead|tbody|tfoot)$/.test(tagName)) {
        walk(node.childNodes, depth, table, nesting + 1);
      } else if (BLOCKS.has(tagName)) {
        finish();
        if (tagName === 'table') tables += 1;
        walk(
          node.childNodes,
          /^[uo]l$/.test(tagName) ? depth + 1 : depth,
          tagName === 'table' ? tables : table,
          nesting + 1,
        );
        finish();
      } else {
        words(node, (current ?? begin('paragraph')).inline);
      }
    }
  };

  walk(parseFragment(html, { sourceCodeLocationInfo: true }).childNodes, 0, -1);
  finish();
  return blocks;
}
