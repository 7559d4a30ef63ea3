import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupFeed } from '../../../feed/group-feed.ts';

const hosts = fc.constantFrom(
  'zoom.us/j/',
  'meet.google.com/',
  'docs.google.com/document/d/',
  'youtu.be/',
  'example.org/',
);
const address = fc.tuple(hosts, fc.stringMatching(/^[a-z0-9]{1,12}$/)).map(([host, id]) => `https://${host}${id}`);
const hostile = fc.constantFrom(
  'javascript:alert(1)',
  'data:text/html,x',
  'https://u:p@example.org/',
  '//example.org',
  'ftp://a.b/c',
  '/relative',
);
const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom('Join', '2017-04-04', 'minutes', 'Tuesdays at 9am PT'), fc.oneof(address, hostile))
    .map(([words, url]) => `[${words}](${url})`),
  fc.oneof(address, hostile),
  fc.constantFrom(
    '\n\n',
    '\n* ',
    ' | ',
    'We meet Tuesdays at 9am PT. ',
    '## Meeting minutes\n\n',
    ' <a href="',
    '">',
    '](',
    '[',
  ),
);

const ADDRESSES = new Set(['url', 'agendaUrl', 'recordingsUrl', 'international', 'oneTap']);

/** Every address in a feed: what stands in the fields that people follow. */
const addressesIn = (value: unknown, field = ''): string[] => {
  if (typeof value === 'string') return ADDRESSES.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => addressesIn(one, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => addressesIn(one, key));
};

it('no address is published that does not stand in the text, and none that is unsafe', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join(' ');
      const feed = groupFeed(
        { id: 'x', file: 'README.md', text, sha256: '0'.repeat(64), updated: '2017-07-31T00:00:00Z' },
        '2017-07-31T00:00:00Z',
      );
      for (const url of addressesIn(feed)) {
        expect(text).toContain(url.replace(/^https?:\/\//, ''));
        expect(url).toMatch(/^(?:https?:\/\/[^/@]+(?:\/|$)|mailto:|tel:)/);
      }
    }),
    { numRuns: 500 },
  );
});
