import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { ExtensionPage } from './browser.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** WCAG 2.2 up to level AA, and what axe calls best practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Returns what axe-core finds wrong on a page: rule, and the elements. Empty when all is well.
 *
 * @param rules Names or tags of rules.
 */
export async function axeViolations(page: ExtensionPage, rules = RULES): Promise<unknown> {
  await page.evaluate(`(() => { ${await readFile(AXE, 'utf8')}\n return true; })()`);
  return page.evaluate(`axe.run({ runOnly: ${JSON.stringify(rules)} }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}
