import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const own = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Returns the style sheet of the pages and their script in one piece, both made small. */
export async function pageAssets(): Promise<{ style: string; script: string }> {
  const { outputFiles } = await build({
    entryPoints: [own('./publish/page/browser.tsx'), own('./publish/page/page.css')],
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
    tsconfigRaw: {},
    logLevel: 'error',
  });
  const ending = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { style: ending('.css'), script: ending('.js') };
}
