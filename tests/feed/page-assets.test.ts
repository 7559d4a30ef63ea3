import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { pageAssets } from '../../feed/page-assets.ts';

test('the script of the pages is at most five times the weight of the preact in it', async () => {
  const { script } = await pageAssets();
  const [preact] = buildSync({
    stdin: { contents: "export { render } from 'preact'", resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  }).outputFiles;
  expect(script.length / (preact?.contents.length ?? 0)).toBeLessThan(5);
});
