import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialIns } from '../../../feed/read/dial-in.ts';
import { readDocument } from '../../../feed/read/document.ts';
import { growth, STEEP } from '../../growth.ts';

const read = (markdown: string): string[] =>
  dialIns(readDocument(markdown)).map((fact) => {
    switch (fact.kind) {
      case 'phone':
        return `phone ${fact.number}${fact.label === '' ? '' : ` [${fact.label}]`}${fact.tollFree ? ' free' : ''}`;
      case 'one-tap':
        return fact.address;
      case 'meeting-id':
        return `id ${fact.id}`;
      case 'passcode':
        return `code ${fact.code}`;
      case 'international':
        return `numbers ${fact.url}`;
      case 'hint':
        return `hint ${fact.text}`;
    }
    return '';
  });

describe('dial-in facts', () => {
  test.each([
    [
      '+14085550100,,175547218# or +16465550101,,175547218#',
      ['tel:+14085550100,,175547218%23', 'tel:+16465550101,,175547218%23'],
    ],
    ['+14085550100,,175547218#,,,,*77777#', ['tel:+14085550100,,175547218%23,,,,*77777%23']],
    ['+14085550100,,\n175547218#', ['tel:+14085550100,,175547218%23']],
    [
      'Dial: +1 408 555 0100 (US Toll) or +1 646 555 0101 (US Toll)\n+1 855 555 0102 (US Toll Free)',
      [
        'phone +1 408 555 0100 [US Toll]',
        'phone +1 646 555 0101 [US Toll]',
        'phone +1 855 555 0102 [US Toll Free] free',
      ],
    ],
    ['* 877 555 0103 US Toll-free', ['phone 877 555 0103 [US Toll-free] free']],
    [
      '+1(469)555-0104, 21468028#   United States, Dallas (Toll)',
      ['tel:+14695550104,21468028%23', 'phone +1(469)555-0104 [United States, Dallas (Toll)]'],
    ],
    ['| Place | Number |\n|-|-|\n| :es: Spain | +34 91 555 01 05 |', ['phone +34 91 555 01 05 [Spain]']],
    ['+1 408\u200b 555 0100', ['phone +1 408 555 0100']],
    ['Meeting ID: 175 547 218', ['id 175547218']],
    ['**Meeting ID :** 936 3991 2948', ['id 93639912948']],
    ['Conference ID: 634 117 56#', ['id 63411756']],
    ['Access code: 205 719 569', ['id 205719569']],
    ['Passcode: 77777', ['code 77777']],
    ['(Password: 77777)', ['code 77777']],
    ['**Password:** opensesame', ['code opensesame']],
    ['Meeting password: PutZQwRU (78897978 from phones)', ['code PutZQwRU']],
    ['International numbers available: https://zoom.us/u/abc', ['numbers https://zoom.us/u/abc']],
    [
      'NOTE: Please use *6 to mute/un-mute your phone during the call.',
      ['hint Please use *6 to mute/un-mute your phone during the call.'],
    ],
  ])('%j', (markdown, facts) => {
    expect(read(markdown)).toEqual(facts);
  });
});

test.each([
  'Password: ask the maintainers',
  'We changed the password of the bot.',
  'See 2017-04-04, 2017-04-11 and 555 010 0100',
  'https://zoom.us/j/123456789?password=abc123',
  'Release 1.408.638.0968',
  'Rated 6* by all, mute point',
])('%j says nothing about dialling in', (markdown) => {
  expect(read(markdown)).toEqual([]);
});

test('a fact knows its line', () => {
  const [fact] = dialIns(readDocument('Or Telephone:\n    Dial:\n    +1 408 555 0100'));
  expect(fact?.place.line).toBe(3);
});

test('hostile text takes linear time and never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => void dialIns(readDocument(text))));
  for (const unit of [
    '+1 ',
    '1-',
    ',,',
    '+14085550100,,',
    'meeting id ',
    'passcode is ',
    '*6 ',
    '(2',
    '.*6',
    '1 2 3 ',
  ]) {
    const grows = growth(
      (text: string) => dialIns(readDocument(text)),
      (size) => `a ${unit.repeat(size / unit.length)}`,
      6250,
    );
    expect({ unit, grows, steep: grows > STEEP }).toEqual({ unit, grows, steep: false });
  }
});
