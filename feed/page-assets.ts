import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** How what runs in a page is put together. */
export const FOR_PAGES = {
  // Names in the output must not depend on where the project lies.
  absWorkingDir: own('./publish/page'),
  outdir: 'out',
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  // light-dark() and subgrid: what every browser has had since May 2024. Older ones keep the page without the script.
  target: ['chrome123', 'firefox120', 'safari17.5'],
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  // The components of preact, without the weight of it.
  alias: { 'preact/jsx-runtime': own('./publish/page/markup.ts') },
  tsconfigRaw: {},
  logLevel: 'error',
} satisfies BuildOptions;

/** Returns the style sheet of the pages and their script in one piece, both made small. */
export async function pageAssets(): Promise<{ style: string; script: string }> {
  const { outputFiles } = await build({
    ...FOR_PAGES,
    entryPoints: [own('./publish/page/browser.ts'), own('./publish/page/page.css')],
  });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { style: ending('.css'), script: ending('.js') };
}
