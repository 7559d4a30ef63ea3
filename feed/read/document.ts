import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { htmlBlocks } from './html-passages.ts';
import { appendInline, InlineText, type InlineContext } from './inline-text.ts';
import { markdownParts, withoutFloods, withoutDeepNesting } from './markdown-parts.ts';
import { DEEPEST, type Cell, type Passage, type PassageKind, type Place } from './passage.ts';

/** MyST directives such as ```{card} hold Markdown, not code: https://mystmd.org/guide/directives */
const DIRECTIVE = /^\{[\w-]+\}/;
/** Blocks around a directive up to which it is read: each level reads its text anew. */
const NESTED_DIRECTIVES = 6;

const placeOf = (node: Nodes): Place => ({
  line: node.position?.start.line ?? 1,
  column: node.position?.start.column ?? 1,
});

/**
 * GitHub Flavored Markdown but for bare mail addresses, which mean nothing here: behind a bracket that is never closed the
 * parser looks for one at each word, and each time back to the bracket (micromark-extension-gfm-autolink-literal 2.1.0,
 * `previousUnbalanced`).
 */
const GFM = { ...gfm(), disable: { null: ['emailAutolink'] } };

/** Returns the syntax tree of GitHub Flavored Markdown with front matter. Never throws. */
const parse = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [GFM, frontmatter(['yaml'])],
    mdastExtensions: [
      // Bare addresses are found while the text is parsed; the second search over the tree recurses without a bound.
      ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
      frontmatterFromMarkdown(['yaml']),
    ],
  });

interface Where {
  /** How deep in blocks of any kind. */
  nesting: number;
  depth: number;
  parent: number;
  group: number;
}

/**
 * Returns the passages of a Markdown document in reading order, each with the headings, list items and column heads
 * around it. HTML comments, images and scripts are left out. Never throws, whatever the text.
 */
export function readDocument(markdown: string): Passage[] {
  const passages: Passage[] = [];
  const sections: { depth: number; index: number }[] = [];
  let groups = 0;

  const add = (
    kind: PassageKind,
    inline: InlineText,
    where: Omit<Where, 'nesting'>,
    cells: readonly Cell[] = [],
  ): Passage => {
    if (kind === 'heading') while ((sections.at(-1)?.depth ?? 0) >= where.depth) sections.pop();
    const passage: Passage = {
      index: passages.length,
      kind,
      text: inline.text,
      links: inline.links,
      struck: inline.struck,
      strong: inline.strong,
      cells,
      depth: where.depth,
      section: sections.at(-1)?.index ?? -1,
      parent: where.parent,
      group: where.group,
      place: inline.place,
    };
    passages.push(passage);
    if (kind === 'heading') sections.push({ depth: where.depth, index: passage.index });
    return passage;
  };

  const readText = (markdownText: string, offset: number, top: Where): void => {
    for (const part of markdownParts(markdownText)) readPart(part.text, offset + part.line, top);
  };

  const readPart = (markdownText: string, offset: number, top: Where): void => {
    const tree = parse(markdownText);
    const definitions = new Map<string, string>();
    const shift = (place: Place): Place => ({ line: place.line + offset, column: place.column });
    const context: InlineContext = { definition: (identifier) => definitions.get(identifier) };
    const collect = (nodes: readonly RootContent[], nesting = 0): void => {
      if (nesting > DEEPEST) return;
      for (const node of nodes) {
        if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
        else if ('children' in node) collect(node.children, nesting + 1);
      }
    };
    collect(tree.children);
    const inlineOf = (nodes: Parameters<typeof appendInline>[1]): InlineText => {
      const inline = new InlineText(offset);
      appendInline(inline, nodes, context);
      return inline;
    };

    const table = (node: Table): void => {
      const group = groups++;
      const headers: string[] = [];
      for (const [index, row] of node.children.entries()) {
        const inline = new InlineText(offset);
        const cells: Cell[] = [];
        for (const [column, cell] of row.children.entries()) {
          if (column > 0) inline.append('\t', placeOf(cell));
          const from = inline.text.length;
          appendInline(inline, cell.children, context);
          cells.push({ from, to: inline.text.length, header: headers[column] ?? '' });
        }
        // GFM gives every table a head row; groups use an empty or a full one, so it is kept as a row of its own too.
        if (index === 0) headers.push(...cells.map((cell) => inline.text.slice(cell.from, cell.to).trim()));
        add(
          'row',
          inline,
          { depth: 0, parent: -1, group },
          index === 0 ? cells.map((cell) => ({ ...cell, header: '' })) : cells,
        );
      }
    };

    const list = (node: List, where: Where): void => {
      const group = groups++;
      for (const item of node.children) {
        const here: Where = { nesting: where.nesting + 1, depth: where.depth + 1, parent: where.parent, group };
        const [first, ...rest] = item.children;
        const opens = first?.type === 'paragraph' ? inlineOf(first.children) : new InlineText(offset);
        const opened = add('item', opens, here);
        const inside: Where = { nesting: where.nesting + 1, depth: here.depth, parent: opened.index, group };
        blocks(first?.type === 'paragraph' ? rest : item.children, inside);
      }
    };

    const html = (value: string, place: Place, where: Where): void => {
      const base = groups;
      let headers: string[] = [];
      let lastTable = -1;
      for (const block of htmlBlocks(value, place)) {
        if (block.table !== lastTable) headers = [];
        lastTable = block.table;
        const cells = block.cells.map((cell, column) => ({ ...cell, header: headers[column] ?? '' }));
        if (block.head) headers = cells.map((cell) => block.inline.text.slice(cell.from, cell.to).trim());
        const group = block.tag === 'row' ? base + block.table : where.group;
        groups = Math.max(groups, group + 1);
        add(block.tag, block.inline, { depth: block.depth, parent: where.parent, group }, cells);
      }
    };

    const blocks = (nodes: readonly RootContent[], where: Where): void => {
      if (where.nesting > DEEPEST) return;
      for (const node of nodes) {
        const place = shift(placeOf(node));
        switch (node.type) {
          case 'heading':
            add('heading', inlineOf(node.children), { depth: node.depth, parent: -1, group: -1 });
            break;
          case 'paragraph':
            add('paragraph', inlineOf(node.children), where);
            break;
          case 'list':
            list(node, where);
            break;
          case 'table':
            table(node);
            break;
          case 'blockquote':
          case 'footnoteDefinition':
            blocks(node.children, { ...where, nesting: where.nesting + 1 });
            break;
          case 'code':
            if (DIRECTIVE.test(node.lang ?? '') && where.nesting < NESTED_DIRECTIVES)
              readText(node.value, place.line, { ...where, nesting: where.nesting + 1 });
            else if (node.value !== '') {
              const inline = new InlineText(0);
              const fence = /^[`~]/.test(markdownText.slice(node.position?.start.offset ?? 0)) ? 1 : 0;
              inline.append(node.value, { line: place.line + fence, column: 1 });
              add('code', inline, where);
            }
            break;
          case 'yaml':
            for (const [index, words] of node.value.split('\n').entries()) {
              const inline = new InlineText(0);
              inline.append(words, { line: place.line + 1 + index, column: 1 });
              add('front-matter', inline, where);
            }
            break;
          case 'html':
            html(node.value, place, where);
            break;
          default: // definitions and rules carry no words
        }
      }
    };
    blocks(tree.children, top);
  };

  readText(withoutFloods(withoutDeepNesting(markdown)), 0, { nesting: 0, depth: 0, parent: -1, group: -1 });
  return passages;
}
