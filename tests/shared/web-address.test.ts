import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddresses, safeWebAddress, telephoneAddress, unwrapRedirect } from '../../shared/web-address.ts';
import { growth, STEEP } from '../growth.ts';

describe('an address is published as written, or not at all', () => {
  test.each([
    ['https://zoom.us/j/1?pwd=a.b-_', 'https://zoom.us/j/1?pwd=a.b-_'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['HTTP://Example.org', 'HTTP://Example.org'],
    ['mailto:wg@example.org', 'mailto:wg@example.org'],
    ['https://teams.example/l?context={"Tid"%3a"7"}', 'https://teams.example/l?context={"Tid"%3a"7"}'],
    [' \u200b\ufeff https://example.org/a \u200b\ufeff ', 'https://example.org/a'],
    ['mailto:wg@example.org?subject=Hi', 'mailto:wg@example.org?subject=Hi'],
    ['mailto:wg@example.org@evil.org', null],
    ['mailto:wg', null],
    ['mailto://wg@example.org', null],
    ['javascript:mailto:wg@example.org', null],
    ['javascript:https://example.org', null],
    ['javascript:alert(1)', null],
    ['data:text/html,hi', null],
    ['ftp://example.org/a', null],
    ['tel:+1', null],
    ['https://good.org@evil.org/', null],
    ['https://user:word@evil.org/', null],
    ['https://:word@evil.org/', null],
    ['https://good.org\\@evil.org', null],
    ['https://exa mple.org', null],
    ['https://example.org/\u202egpj', null],
    ['https://example.org/a\nb', null],
    ['https:///path', null],
    ['https://', null],
    ['//example.org', null],
    ['./2026-01-13.md', null],
    ['', null],
    [`https://example.org/${'a'.repeat(1980)}`, `https://example.org/${'a'.repeat(1980)}`],
    [`https://example.org/${'a'.repeat(1981)}`, null],
  ])('%j', (text, address) => {
    expect(safeWebAddress(text)).toBe(address);
  });

  test('relative addresses need a base', () => {
    expect(safeWebAddress('./2026-01-13.md', 'https://example.org/wg/README.md')).toBe(
      'https://example.org/wg/2026-01-13.md',
    );
    expect(safeWebAddress('./notes:1.md', 'https://example.org/wg/')).toBe('https://example.org/wg/notes:1.md');
    expect(safeWebAddress('http://other.org/a', 'https://example.org/')).toBe('http://other.org/a');
  });

  test.each([
    ['javascript:alert(1)', 'https://example.org/'],
    ['https:/evil.org', 'https://example.org/'],
    ['', 'https://example.org/'],
    [' ', 'https://example.org/'],
    ['//user@evil.org', 'https://example.org/'],
    ['a', 'no base'],
    ['a', 'ftp://example.org/'],
    ['a', 'httpsx://example.org/'],
    ['a', 'xhttps://example.org/'],
  ])('%j is none at %s', (text, base) => {
    expect(safeWebAddress(text, base)).toBeNull();
  });
});

describe('bare addresses end where the sentence goes on', () => {
  test.each([
    ['Join at https://zoom.us/my/room.', ['https://zoom.us/my/room']],
    ['(see https://example.org/a_(b)) now', ['https://example.org/a_(b)']],
    ['[see http://example.org/a[b]] now', ['http://example.org/a[b]']],
    ['{see https://example.org/{id}}!?', ['https://example.org/{id}']],
    ['**https://example.org/x**', ['https://example.org/x']],
    ['_https://example.org/x_ ~~https://example.org/y~~', ['https://example.org/x', 'https://example.org/y']],
    ['\'https://example.org/x\'; "https://example.org/y"', ['https://example.org/x', 'https://example.org/y']],
    ['|https://example.org/x|', ['https://example.org/x']],
    ['https://example.org/x\u200b', ['https://example.org/x']],
    ['<https://example.org>, https://example.org/?q=1;', ['https://example.org', 'https://example.org/?q=1']],
    ['nohttps://example.org', []],
    ['https://user@example.org', []],
  ])('%j', (text, addresses) => {
    expect(findAddresses(text).map(({ url }) => url)).toEqual(addresses);
  });

  test('every address found is in the text, at its place', () => {
    const part = fc.constantFrom('https://', 'example.org', '/a', '(', ')', '.', ' ', '@', ']', '"', '?q=');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { from, to, url } of findAddresses(text)) expect(text.slice(from, to)).toBe(url);
      }),
    );
  });

  test('the time is linear in the length', () => {
    for (const unit of ['https://', 'https://a)', '(((', 'https://a.b/(']) {
      const grows = growth(findAddresses, (size) => unit.repeat(size / unit.length), 40_000);
      expect({ unit, grows, steep: grows > STEEP }).toEqual({ unit, grows, steep: false });
    }
  });
});

describe('redirects are looked through', () => {
  test.each([
    ['https://www.google.com/url?q=https://zoom.us/j/121552099&sa=D', 'https://zoom.us/j/121552099'],
    [
      'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3Da&data=x',
      'https://zoom.us/j/1?pwd=a',
    ],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fmeet.jit.si%252Froom',
      'https://meet.jit.si/room',
    ],
    ['https://urldefense.com/v3/__https://meet.jit.si/room__;!!x', 'https://meet.jit.si/room'],
    ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    [
      'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/a.html?url=https%3A%2F%2Fmeet.jit.si%2Fa',
      'https://meet.jit.si/a',
    ],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    ['https://lm.facebook.com/l.php?u=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    ['https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    ['https://linkedin.com/safety/go?url=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    ['https://slack-redir.net/link?url=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    ['https://www.youtube.com/redirect?q=https%3A%2F%2Fmeet.jit.si%2Froom', 'https://meet.jit.si/room'],
    ['https://urldefense.com/about', 'https://urldefense.com/about'],
    [
      'https://example.org/v3/__https://meet.jit.si/room__;!!x',
      'https://example.org/v3/__https://meet.jit.si/room__;!!x',
    ],
    ['https://www.google.com/url?sa=D', 'https://www.google.com/url?sa=D'],
    ['https://google.evil.example/url?q=https://a.org', 'https://google.evil.example/url?q=https://a.org'],
    ['https://notgoogle.com/url?q=https://a.org', 'https://notgoogle.com/url?q=https://a.org'],
    ['https://www.google.com/curl?q=https://a.org', 'https://www.google.com/curl?q=https://a.org'],
    ['https://www.google.com/url/?q=https://a.org', 'https://www.google.com/url/?q=https://a.org'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://www.google.com/search?q=https://a.org', 'https://www.google.com/search?q=https://a.org'],
    ['not an address', 'not an address'],
  ])('%s', (wrapped, target) => {
    expect(unwrapRedirect(wrapped)).toBe(target);
  });
});

const TARGET = 'https%3A%2F%2Fmeet.jit.si%2Froom';

test.each([
  ['google.com', '/url', 'q'],
  ['www.google.de', '/url', 'url'],
  ['l.facebook.com', '/l.php', 'u'],
  ['linkedin.com', '/safety/go', 'url'],
  ['www.linkedin.com', '/redir/redirect', 'url'],
  ['slack-redir.net', '/link', 'url'],
  ['youtube.com', '/redirect', 'q'],
  ['www.youtube.com', '/redirect', 'q'],
  ['statics.teams.cdn.office.net', '/safelinks', 'url'],
])('%s leads on from %s alone', (host, path, parameter) => {
  const address = (h: string, p: string) => `https://${h}${p}?${parameter}=${TARGET}`;
  expect(unwrapRedirect(address(host, path))).toBe('https://meet.jit.si/room');
  const others = [
    address(`not${host}`, path),
    address(`${host}.example`, path),
    ...(path === '/safelinks' ? [] : [address(host, `/about${path}`)]),
    ...(/^.(?:url|l.php|link|redirect)$/.test(path) ? [address(host, `${path}s`)] : []),
  ];
  for (const other of others) expect(unwrapRedirect(other)).toBe(other);
});

describe('numbers that dial', () => {
  test.each([
    ['+14086380968,,175547218#', 'tel:+14086380968,,175547218%23'],
    ['+1 (408) 638-0968', 'tel:+14086380968'],
    ['tel:+1.669.900.6833', 'tel:+16699006833'],
    ['+16465588656,,1#,,,,*77777#', 'tel:+16465588656,,1%23,,,,*77777%23'],
    ['+1 408\u200b638 0968', 'tel:+14086380968'],
    [' TEL:+1 408 638 0968 ', 'tel:+14086380968'],
    ['408-638-0968', 'tel:4086380968'],
    ['+14086380968,,175547218%23', 'tel:+14086380968,,175547218%23'],
    ['+14086380968;123#', 'tel:+14086380968,123%23'],
    ['12345', 'tel:12345'],
    ['1234', null],
    ['1,,,,2', null],
    ['#14086380968', null],
    ['ring 14086380968', null],
    ['+14086380968 x12', null],
    ['call me', null],
    ['12', null],
    ['+1408<script>', null],
  ])('%j', (text, address) => {
    expect(telephoneAddress(text)).toBe(address);
  });
});
