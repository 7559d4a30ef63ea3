import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { FOR_PAGES, pageAssets } from '../../feed/page-assets.ts';

test('the script of the pages is under 30 kB as it is, before any compression', async () => {
  const { script } = await pageAssets();
  expect(Buffer.byteLength(script)).toBeLessThan(30_000);
});

test('nothing of preact is in the script of the pages', async () => {
  const { metafile } = await build({ ...FOR_PAGES, entryPoints: ['browser.ts'], metafile: true });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((path) => path.includes('node_modules'))).toEqual([]);
  expect(inputs).toContain('markup.ts');
});
