import { globSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** What any popup of preact and luxon has to load, before a line of its own. */
const FLOOR = `
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { DateTime } from 'luxon';
export { h, render, useState, DateTime };
`;

const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

const floor = (): Uint8Array => {
  const { outputFiles } = buildSync({
    stdin: { contents: FLOOR, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
};

/** Bytes of a script, as it is and as a server would send it. */
export interface Size {
  name: string;
  bytes: number;
  gzip: number;
}

/** Sizes of the scripts of the Chromium extension that `npm run build` made, after the floor they are measured against. */
export const scriptSizes = (): Size[] => {
  const base = floor();
  const scripts = globSync('.output/chrome-mv3/**/*.js').toSorted();
  return [
    { name: 'preact and luxon alone', bytes: base.length, gzip: gzipped(base) },
    ...scripts.map((file) => ({
      name: file.replace('.output/chrome-mv3/', ''),
      bytes: statSync(file).size,
      gzip: gzipped(readFileSync(file)),
    })),
  ];
};
