import fc from 'fast-check';
import { classifyLink, hostName } from '../../../../shared/meeting-services.ts';
import { sourceLine } from '../../../../shared/source-line.ts';
import { findAddresses, safeWebAddress, telephoneAddress, unwrapRedirect } from '../../../../shared/web-address.ts';
import { isSafeAddress } from '../../feed-faults.ts';
import { mutated } from '../mutation.ts';
import type { Target } from '../target.ts';

const seeds = [
  'https://zoom.us/j/175547218?pwd=abc',
  'https://us02web.zoom.us/my/room',
  'https://meet.google.com/abc-defg-hij',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22x%22%7d',
  'https://www.google.com/url?q=https%3A%2F%2Fzoom.us%2Fj%2F1&sa=D',
  'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1&data=x',
  'https://urldefense.com/v3/__https://example.org/path__;!!tail',
  'https://docs.google.com/document/d/11oqkQ2OM8120tstCjbwfZ/edit#heading=h.1',
  'https://github.com/cncf/wg-networking/blob/master/README.md?plain=1#L39',
  'https://raw.githubusercontent.com/cncf/wg-networking/refs/heads/main/README.md',
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://meet.jit.si/room_(new)',
  'mailto:wg@example.org?subject=x',
  '+1 (408) 638-0968,,175547218#',
  'tel:+14086380968,,175547218%23',
  '1-877-369-0926',
];
const WORDS = [
  'https://',
  'http:',
  '//',
  '/',
  '?',
  '&',
  '=',
  '#',
  '@',
  ':',
  '.',
  '%',
  '%2F',
  '%252F',
  '__;',
  '?q=',
  'url?q=',
  ';',
  ',',
  'www.',
  'zoom.us/j/',
  'example.org',
  'localhost',
  '[::1]',
  'xn--',
  '。',
  '．',
  '／',
  '＠',
  'pwd=',
  '%00',
  '%E2%80%AE',
  '(',
  ')',
  '*',
  '+',
];

function faults(text: string): string[] {
  const safe = safeWebAddress(text);
  const relative = safeWebAddress(text, 'https://example.org/a/README.md');
  const found = findAddresses(text);
  const shown = [safe, relative, ...found.map(({ url }) => url)].filter((address) => address !== null);
  const dialled = telephoneAddress(text);
  const line = sourceLine(safe, 39);
  hostName(text);
  classifyLink(text);
  return [
    ...shown.flatMap((address) => [address, unwrapRedirect(address)]).filter((address) => !isSafeAddress(address)),
    ...found.filter(({ from, to, url }) => text.slice(from, to) !== url).map(({ url }) => `${url} is not in its place`),
    ...(dialled === null || /^tel:\+?\d(?:[\d,*]|%23)+$/.test(dialled) ? [] : [dialled]),
    ...(line === undefined || isSafeAddress(line) ? [] : [line]),
    ...shown.flatMap((address) => (classifyLink(address).service.length > 0 ? [] : [`nobody hosts ${address}`])),
  ];
}

/** Addresses: of the web, of mail, and of telephones. */
export const target: Target = {
  texts: mutated(fc.constantFrom(...seeds), WORDS, seeds),
  faults,
  parse: (text) => [
    findAddresses(text),
    safeWebAddress(text),
    classifyLink(text),
    unwrapRedirect(text),
    telephoneAddress(text),
  ],
  families: {
    addresses: (size) => 'https://a.example/( '.repeat(size),
    'addresses without a blank': (size) => 'https://a.example/'.repeat(size),
    brackets: (size) => `https://a.example/${'('.repeat(size * 4)}${')'.repeat(size * 8)}`,
    'ends of sentences': (size) => `https://a.example/${'.,;:'.repeat(size * 2)}`,
    redirects: (size) => `https://www.google.com/url?q=${'https://www.google.com/url?q='.repeat(size)}`,
    digits: (size) => '1'.repeat(size * 8),
    blanks: (size) => `${' '.repeat(size * 8)}1`,
    dots: (size) => `https://${'a.'.repeat(size * 4)}`,
    slashes: (size) => `https://a.example${'/'.repeat(size * 8)}`,
  },
};
