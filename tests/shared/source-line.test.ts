import { describe, expect, test } from 'vitest';
import { sourceLine } from '../../shared/source-line.ts';

describe('the address of a line', () => {
  test('needs a line', () => {
    expect(sourceLine('https://github.com/a/b/blob/main/README.md', undefined)).toBeUndefined();
  });

  test.each([
    [
      'https://raw.githubusercontent.com/a/b/refs/heads/main/x/README.md',
      'https://github.com/a/b/blob/main/x/README.md?plain=1#L39',
    ],
    ['https://raw.githubusercontent.com/owner', undefined],
    ['https://codeberg.org/a/b/src/branch/main/README.md', 'https://codeberg.org/a/b/src/branch/main/README.md#L39'],
    ['https://github.com/a/b/blob/main/README.md', 'https://github.com/a/b/blob/main/README.md?plain=1#L39'],
    ['https://raw.githubusercontent.com/a/b/main/README.md', 'https://github.com/a/b/blob/main/README.md?plain=1#L39'],
    ['https://gitlab.com/a/b/-/blob/main/README.md', 'https://gitlab.com/a/b/-/blob/main/README.md#L39'],
    [
      'https://raw.githubusercontent.com/acme/wg/main/refs/heads/README.md',
      'https://github.com/acme/wg/blob/main/refs/heads/README.md?plain=1#L39',
    ],
    ['https://github.com/a/b', undefined],
    [null, undefined],
    ['not an address', undefined],
  ])('%s', (source, address) => {
    expect(sourceLine(source, 39)).toBe(address);
  });
});
