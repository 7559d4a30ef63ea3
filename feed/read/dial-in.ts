import { telephoneAddress } from '../../shared/web-address.ts';
import { linksOf } from './passage-link.ts';
import type { Passage, Place, Span } from './passage.ts';
import { holds } from './span-search.ts';

interface Where extends Span {
  passage: number;
  place: Place;
}

/** What a document says about joining by telephone or by hand. */
export type DialInFact = Where &
  /** `label` is the place or remark beside the number, or ''. */
  (
    | { kind: 'phone'; number: string; label: string; tollFree: boolean }
    | { kind: 'one-tap'; address: string }
    | { kind: 'meeting-id'; id: string }
    | { kind: 'passcode'; code: string }
    | { kind: 'international'; url: string }
    | { kind: 'hint'; text: string }
  );

type Found = DialInFact extends infer F ? (F extends Where ? Omit<F, keyof Where> & Span : never) : never;

/** What may stand between the digits of one number, zero-width characters of pasted invitations among it. */
const BETWEEN = String.raw`[ \u00a0\u200b-\u200d\u2060\ufeff().\/-]{0,4}`;
const PHONE = new RegExp(
  String.raw`(?<![\d,#+])(?:\+(?:\d${BETWEEN}){7,14}\d|(?:1${BETWEEN})?\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4})(?![\d#])`,
  'g',
);
const ONE_TAP = new RegExp(
  String.raw`\+(?:\d${BETWEEN}){7,14}\d\s{0,2}(?:,{2,6}\s{0,2}(?:\d[ ]?){4,13}#?|,\s{0,2}(?:\d[ ]?){4,13}#)(?:,{1,8}\*?\d{0,10}#){0,4}`,
  'g',
);
const MEETING_ID =
  /\b(?:meeting|webinar|conference|conf|room)\s{0,2}(?:id|number|no\.|code|#)(?:\s\(access code\))?\s{0,3}:?\s{0,3}((?:\d[ \u00a0\u200b-\u200d-]{0,3}){5,12}\d)(?!\d)/gi;
const PASSCODE =
  /\b(access code|(?:meeting )?(?:pass\s?code|pass\s?word|pin))(?:\s\([^)\n]{0,30}\))?\s{0,3}(?::|\bis\b)\s{0,3}["'`]?((?:\d[ \u00a0]?){6,14}\d(?!\w)|[^\s,;()"'`<>]{3,64})["'`]?([^\n]{0,3})/gi;
const HINT = /(?:^|[.\n:!])([^.\n:!]{0,100}(?:\*|\bstar )\d{1,2}\b[^.\n!]{0,100}\b(?:un-?)?mute[^.\n!]{0,80}[.!]?)/gi;
/** How far from a number its label may reach. */
const LABEL = 100;
const DIALLING = /dial|phone|call|audio|toll|telephone/i;
const NO_CODE =
  /^(?:ask|see|none|no|not|required|tbd|tba|n\/a|the|please|in|on|available|sent|shared|request|via|https?:.*)$/i;

/**
 * Returns phone numbers, one-tap numbers, meeting ids, pass codes, pages of numbers and hints about muting, in reading
 * order. Numbers are as written; meeting ids have no blanks; one-tap addresses are ready to dial (tel:).
 */
export function dialIns(passages: readonly Passage[]): DialInFact[] {
  return passages.flatMap((passage) => {
    const { text } = passage;
    const links = linksOf(passage);
    const addresses = links.filter((link) => /^https?:/i.test(link.words));
    const oneTaps = oneTapNumbers(text);
    const found: Found[] = [
      ...oneTaps,
      ...phones(text, oneTaps),
      ...meetingIds(text),
      ...passcodes(text),
      ...hints(text),
      ...links
        .filter((link) => link.kind === 'dial-in')
        .map(({ from, to, url }) => ({ kind: 'international' as const, from, to, url })),
    ];
    return found
      .filter((fact) => fact.kind === 'international' || !holds(addresses, fact.from))
      .sort((one, other) => one.from - other.from)
      .map((fact) => Object.assign({ passage: passage.index, place: passage.place(fact.from) }, fact));
  });
}

function oneTapNumbers(text: string): (Found & { kind: 'one-tap' })[] {
  return [...text.matchAll(ONE_TAP)].flatMap((seen) => {
    const address = telephoneAddress(seen[0]);
    return address === null ? [] : [{ kind: 'one-tap', from: seen.index, to: seen.index + seen[0].length, address }];
  });
}

function phones(text: string, oneTaps: readonly Span[]): Found[] {
  const numbers = [...text.matchAll(PHONE)]
    .map((seen) => ({ from: seen.index, to: seen.index + seen[0].trimEnd().length }))
    .filter(({ from, to }) => {
      const digits = text.slice(from, to).replace(/\D/g, '').length;
      if (digits < 8 || digits > 15) return false;
      return text[from] === '+' || DIALLING.test(text.slice(Math.max(0, from - 200), to + 60));
    });
  // The invitations of one service part number and conference id by one comma: the number is listed for people too.
  const chained = oneTaps.filter((tap) => text.slice(tap.from, tap.to).includes(',,'));
  const spoken = numbers.filter((number) => !holds(chained, number.from));
  return spoken.map(({ from, to }, index): Found => {
    const start = Math.max(spoken[index - 1]?.to ?? 0, from - LABEL);
    const end = Math.min(spoken[index + 1]?.from ?? Infinity, to + LABEL);
    const before = text.slice(start, from).split('\n').at(-1) ?? '';
    const after = text.slice(to, end).split('\n')[0] ?? '';
    const label = labelOf(after) || labelOf(before);
    const tollFree = /toll[ -]?free|freephone|free of charge/i.test(`${label} ${after}`);
    const number = text.slice(from, to).replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
    return { kind: 'phone', from, to, number, tollFree, label };
  });
}

/** Returns the place or remark beside a number, or '' where the words around it are a sentence. */
function labelOf(words: string): string {
  const label = words
    .replace(/^[\s,]*[\d ]{4,14}#/, '')
    .replace(/:[a-z_]{2,20}:|[\u{1f1e6}-\u{1f1ff}]/gu, ' ')
    .replace(/^[\s,;:|/*–-]+|[\s,;:|/*–-]+$/g, '')
    .replace(/^(?:or|and|dial|phone|tel|telephone|call|audio)(?![\w-])[\s:]*|[\s,;]*\b(?:or|and)$/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = /^\([^()]*\)$/.test(label) ? label.slice(1, -1) : label;
  return /\p{L}/u.test(plain) && plain.length <= 60 && !/\b(?:id|code|pin|password)\b\s*:/i.test(plain) ? plain : '';
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function meetingIds(text: string): Found[] {
  return [...text.matchAll(MEETING_ID)].map((seen) => {
    const to = seen.index + seen[0].length;
    return { kind: 'meeting-id', from: seen.index, to, id: digitsOf(seen[1] ?? '') };
  });
}

function passcodes(text: string): Found[] {
  return [...text.matchAll(PASSCODE)].flatMap((seen): Found[] => {
    const [, label = '', raw = '', next = ''] = seen;
    const code = raw.replace(/[.:]+$/, '');
    const span = { from: seen.index, to: seen.index + seen[0].length - next.length };
    // An access code as long as a meeting number is one (Webex).
    if (/^access/i.test(label) && /^[\d\s]+$/.test(code) && digitsOf(code).length >= 8) {
      return [{ kind: 'meeting-id', ...span, id: digitsOf(code) }];
    }
    // Without a digit it is a code only where no sentence goes on: "Password: ask the maintainers" is none.
    const alone = /^[\s)"'`]*$|^\s?\(/.test(next);
    if (NO_CODE.test(code) || !(/\d/.test(code) || alone) || code.length < 3) return [];
    return [{ kind: 'passcode', ...span, code: /^[\d\s]+$/.test(code) ? digitsOf(code) : code }];
  });
}

function hints(text: string): Found[] {
  return [...text.matchAll(HINT)].map((seen) => {
    const words = (seen[1] ?? '').trim();
    const from = seen.index + seen[0].indexOf(words);
    return { kind: 'hint', from, to: from + words.length, text: words.replace(/\s+/g, ' ') };
  });
}
