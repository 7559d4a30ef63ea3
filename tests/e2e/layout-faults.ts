import * as v from 'valibot';
import type { ExtensionPage } from './browser.ts';

/** WCAG 2.2, 2.5.8: no target under 24 px; a little less than that for rounding. */
const TARGET = 23.5;

/**
 * Runs in the page. Text is where its glyphs are: the middle three fifths of its line, because the boxes of large type
 * reach over their neighbours.
 */
function measure(target: number): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  const text = (node: Node) => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 50);
  const named = (element: Element) => `${element.localName}.${element.getAttribute('class') ?? ''} “${text(element)}”`;
  const shown = (element: Element) => element.checkVisibility() && element.closest('.unseen') === null;
  if (root.scrollWidth > root.clientWidth)
    faults.push(`The page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);

  const elements = [...document.querySelectorAll<HTMLElement>('body *')].filter(shown);
  for (const element of elements) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const wide = element.scrollWidth > element.clientWidth + 1 && overflowX !== 'visible';
    const high = element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY);
    if ((wide || high) && !element.matches('input, select, svg, svg *')) faults.push(`Cut: ${named(element)}`);
  }

  // What a field says in one line has to fit into it.
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input.field, select')) {
    const words =
      field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value || field.placeholder;
    const style = getComputedStyle(field);
    if (ruler === null || !shown(field) || words === undefined || field.type === 'time') continue;
    ruler.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const room = field.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    const needed = ruler.measureText(words).width;
    if (needed > room + 1) faults.push(`Cut: ${Math.round(needed)} in ${Math.round(room)}, ${named(field)} “${words}”`);
  }

  interface Piece {
    node: Node;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || text(node) === '' || !shown(parent) || parent.closest('select') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      const piece = { node, left, right, top: top + height / 5, bottom: bottom - height / 5 };
      if (left < -1 || right > root.clientWidth + 1) faults.push(`Out of the page: “${text(node)}”`);
      for (let box = parent.parentElement; box !== null && box !== root; box = box.parentElement) {
        if (getComputedStyle(box).overflowY === 'visible') continue;
        const edge = box.getBoundingClientRect();
        piece.top = Math.max(piece.top, edge.top);
        piece.bottom = Math.min(piece.bottom, edge.bottom);
      }
      if (piece.bottom - piece.top > 3) pieces.push(piece);
    }
  }
  for (const [index, one] of pieces.entries()) {
    for (const other of pieces.slice(index + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (one.node !== other.node && across > 2 && down > 2)
        faults.push(`“${text(one.node)}” over “${text(other.node)}”`);
    }
  }

  for (const control of elements.filter((one) => one.matches('a[href], button, input, select, summary'))) {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    const inSentence =
      getComputedStyle(control).display === 'inline' && text(control.parentElement ?? control) !== text(control);
    if ((width < target || height < target) && !inSentence) {
      faults.push(`Small: ${Math.round(width)} × ${Math.round(height)} ${named(control)}`);
    }
  }
  return faults;
}

/**
 * Returns what is wrong with the layout of a page: scrolls sideways, cut text, text over text, targets that are too small
 * to hit. Empty when all is well.
 */
export async function layoutFaults(page: Pick<ExtensionPage, 'evaluate'>): Promise<string[]> {
  return v.parse(v.array(v.string()), await page.evaluate(`(${measure.toString()})(${TARGET})`));
}
