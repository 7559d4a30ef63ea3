import { describe, expect, it } from 'vitest';
import { zoneWordAt } from '../../../feed/read/zone-word.ts';

describe('“UK” is a zone', () => {
  it.each([
    ['UK time', true],
    ['UK local time', true],
    ['UK 9am', true],
    ['UK)', true],
    ['UK', true],
    ['United Kingdom time', true],
    ['UK Data Office', false],
    ['UK-based people', false],
  ])('in %j: %s', (text, isZone) => {
    expect(zoneWordAt(text, 0, false)?.meanings[0]?.zone).toBe(isZone ? 'Europe/London' : undefined);
  });
});
