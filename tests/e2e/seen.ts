import * as v from 'valibot';
import type { Box, ExtensionPage } from './browser.ts';

/**
 * Runs in the page. Returns for each box how many pixels differ between two pictures so much that a person sees it: by a
 * contrast of 3 (WCAG 2.2, 1.4.11).
 */
async function compare(
  pictures: string[],
  boxes: Box[],
  origin: { x: number; y: number },
  width: number,
): Promise<number[]> {
  const [one, other] = await Promise.all(
    pictures.map(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      drawing?.drawImage(bitmap, 0, 0);
      return drawing?.getImageData(0, 0, bitmap.width, bitmap.height);
    }),
  );
  if (one === undefined || other === undefined) return [];
  const scale = one.width / width;
  const linear = Array.from({ length: 256 }, (_, level) => {
    const part = level / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = ({ data }: ImageData, at: number) =>
    0.2126 * (linear[data[at] ?? 0] ?? 0) +
    0.7152 * (linear[data[at + 1] ?? 0] ?? 0) +
    0.0722 * (linear[data[at + 2] ?? 0] ?? 0);
  return boxes.map((box) => {
    let count = 0;
    const left = Math.max(0, Math.floor((box.x - origin.x) * scale));
    const right = Math.min(one.width, Math.ceil((box.x - origin.x + box.width) * scale));
    const top = Math.max(0, Math.floor((box.y - origin.y) * scale));
    const bottom = Math.min(one.height, Math.ceil((box.y - origin.y + box.height) * scale));
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const at = (y * one.width + x) * 4;
        const [a, b] = [luminance(one, at), luminance(other, at)];
        if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count += 1;
      }
    }
    return count / scale ** 2;
  });
}

const Found = v.array(
  v.object({ name: v.string(), x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
);
const CONTROLS = 'a[href], button, input, select, summary';
const SHAPES = 'svg.icon';
/** Pixels of the smallest sign, a line of a shape. */
const LEAST = 10;

/** An expression for the elements of a kind that are shown. */
const all = (selector: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((one) => one.checkVisibility() && !one.closest('.unseen'))`;
const boxes = (elements: string) =>
  `${elements}.map((one) => { const { x, y, width, height } = one.getBoundingClientRect();
    return { x, y, width, height, name: one.outerHTML.slice(0, 120) }; })`;

async function differing(page: ExtensionPage, pictures: Buffer[], where: Box[], frame: Box): Promise<number[]> {
  const given = [pictures.map((picture) => picture.toString('base64')), where, { x: frame.x, y: frame.y }, frame.width];
  const counts = await page.evaluate(`(${compare.toString()})(...${JSON.stringify(given)})`);
  return v.parse(v.array(v.number()), counts);
}

/**
 * Returns the controls and shapes of a page that nobody can see. The page has to be in view as a whole. Boxes and rounds to
 * tick are drawn by the browser, not by the page.
 */
export async function unseenParts(page: ExtensionPage): Promise<string[]> {
  const elements = `${all(`${CONTROLS}, ${SHAPES}`)}.filter((one) => !/^(checkbox|radio)$/.test(one.type))`;
  const found = v.parse(Found, await page.evaluate(boxes(elements)));
  const frame = v.parse(v.number(), await page.evaluate('innerWidth'));
  const before = await page.picture();
  await page.evaluate(`(${elements}.forEach((one) => { one.style.visibility = 'hidden'; }), true)`);
  const after = await page.picture();
  await page.evaluate(`(document.querySelectorAll('[style]').forEach((one) => { one.style.visibility = ''; }), true)`);
  const counts = await differing(page, [before, after], found, { x: 0, y: 0, width: frame, height: 0 });
  return found.filter((_, index) => (counts[index] ?? 0) < LEAST).map(({ name }) => name);
}

/**
 * Returns the controls whose focus nobody can see: fewer pixels change than a line as long as half the way around has. Of
 * those that are alike (the rows of a list) one is tried.
 */
export async function unseenFocus(page: ExtensionPage): Promise<string[]> {
  const controls = `${all(CONTROLS)}.filter((one, index, others) => {
    const kind = ({ localName, type, className, parentElement }) =>
      [localName, type, className, parentElement.localName, parentElement.className].join();
    return others.findIndex((other) => kind(other) === kind(one)) === index;
  })`;
  const found = v.parse(Found, await page.evaluate(boxes(controls)));
  const unseen: string[] = [];
  for (const [index, box] of found.entries()) {
    const around = {
      x: Math.max(0, box.x - 6),
      y: Math.max(0, box.y - 6),
      width: box.width + 12,
      height: box.height + 12,
    };
    await page.evaluate(`(document.activeElement.blur(), true)`);
    const before = await page.picture(around);
    await page.evaluate(`(${controls}[${index}].focus({ focusVisible: true, preventScroll: true }), true)`);
    const after = await page.picture(around);
    const [changed = 0] = await differing(page, [before, after], [around], around);
    if (changed < box.width + box.height) unseen.push(`${Math.round(changed)} pixels: ${box.name}`);
  }
  return unseen;
}
