import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAddresses, safeWebAddress, telephoneAddress, unwrapRedirect } from '../../shared/web-address.ts';

describe('an address is published as written, or not at all', () => {
  test.each([
    ['https://zoom.us/j/1?pwd=a.b-_', 'https://zoom.us/j/1?pwd=a.b-_'],
    [' https://example.org/a ', 'https://example.org/a'],
    ['HTTP://Example.org', 'HTTP://Example.org'],
    ['mailto:wg@example.org', 'mailto:wg@example.org'],
    ['https://teams.example/l?context={"Tid"%3a"7"}', 'https://teams.example/l?context={"Tid"%3a"7"}'],
    ['javascript:alert(1)', null],
    ['data:text/html,hi', null],
    ['ftp://example.org/a', null],
    ['tel:+1', null],
    ['https://good.org@evil.org/', null],
    ['https://user:word@evil.org/', null],
    ['https://good.org\\@evil.org', null],
    ['https://exa mple.org', null],
    ['https://example.org/\u202egpj', null],
    ['https://example.org/a\nb', null],
    ['https:///path', null],
    ['https://', null],
    ['//example.org', null],
    ['./2026-01-13.md', null],
    ['', null],
    [`https://example.org/${'a'.repeat(3000)}`, null],
  ])('%j', (text, address) => {
    expect(safeWebAddress(text)).toBe(address);
  });

  test('relative addresses need a base', () => {
    expect(safeWebAddress('./2026-01-13.md', 'https://example.org/wg/README.md')).toBe(
      'https://example.org/wg/2026-01-13.md',
    );
    expect(safeWebAddress('javascript:alert(1)', 'https://example.org/')).toBeNull();
    expect(safeWebAddress('a', 'no base')).toBeNull();
  });
});

describe('bare addresses end where the sentence goes on', () => {
  test.each([
    ['Join at https://zoom.us/my/room.', ['https://zoom.us/my/room']],
    ['(see https://example.org/a_(b)) now', ['https://example.org/a_(b)']],
    ['**https://example.org/x**', ['https://example.org/x']],
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
      const started = performance.now();
      findAddresses(unit.repeat(300_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(2000);
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
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://www.google.com/search?q=https://a.org', 'https://www.google.com/search?q=https://a.org'],
    ['not an address', 'not an address'],
  ])('%s', (wrapped, target) => {
    expect(unwrapRedirect(wrapped)).toBe(target);
  });
});

describe('numbers that dial', () => {
  test.each([
    ['+14086380968,,175547218#', 'tel:+14086380968,,175547218%23'],
    ['+1 (408) 638-0968', 'tel:+14086380968'],
    ['tel:+1.669.900.6833', 'tel:+16699006833'],
    ['+16465588656,,1#,,,,*77777#', 'tel:+16465588656,,1%23,,,,*77777%23'],
    ['+1 408\u200b638 0968', 'tel:+14086380968'],
    ['call me', null],
    ['12', null],
    ['+1408<script>', null],
  ])('%j', (text, address) => {
    expect(telephoneAddress(text)).toBe(address);
  });
});
