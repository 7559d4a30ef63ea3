import { canonicalZone } from '../../shared/zone-name.ts';

/**
 * A place, or an offset, that a zone word may mean. `zone` is an IANA id. `offset` (minutes east of UTC) is what the
 * word literally says where it says one: -480 for "PST", 120 for "UTC+2"; a word for the civil time of a place has none.
 */
export interface ZoneMeaning {
  zone: string;
  offset?: number;
}

/** What a zone word says. Several meanings ("CST": US Central, China) stand in order of how often groups mean them. */
export interface ZoneWord {
  text: string;
  meanings: readonly ZoneMeaning[];
}

/** Abbreviations of civil time: the place, with no offset of their own. */
const CIVIL: Record<string, string> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  AT: 'America/Halifax',
  UK: 'Europe/London',
};

/** Words that name a zone behind a clock only; several where the word is wider than one of them. */
const BEHIND_CLOCK: Record<string, readonly string[]> = {
  EU: ['Europe/Berlin', 'Europe/London'],
  Central: ['America/Chicago'],
  Mountain: ['America/Denver'],
};

/** Abbreviations that name one half of the year, or a place without clock changes: minutes east of UTC. */
const SEASONAL: Record<string, readonly (readonly [zone: string, offset: number])[]> = {
  PST: [['America/Los_Angeles', -480]],
  PDT: [['America/Los_Angeles', -420]],
  MST: [['America/Denver', -420]],
  MDT: [['America/Denver', -360]],
  CST: [
    ['America/Chicago', -360],
    ['Asia/Shanghai', 480],
    ['America/Havana', -300],
  ],
  CDT: [
    ['America/Chicago', -300],
    ['America/Havana', -240],
  ],
  EST: [['America/New_York', -300]],
  EDT: [['America/New_York', -240]],
  AKST: [['America/Anchorage', -540]],
  AKDT: [['America/Anchorage', -480]],
  HST: [['Pacific/Honolulu', -600]],
  AST: [
    ['America/Halifax', -240],
    ['Asia/Riyadh', 180],
  ],
  ADT: [['America/Halifax', -180]],
  NST: [['America/St_Johns', -210]],
  NDT: [['America/St_Johns', -150]],
  BRT: [['America/Sao_Paulo', -180]],
  ART: [['America/Argentina/Buenos_Aires', -180]],
  CLT: [['America/Santiago', -240]],
  WET: [['Europe/Lisbon', 0]],
  WEST: [['Europe/Lisbon', 60]],
  CET: [['Europe/Berlin', 60]],
  MEZ: [['Europe/Berlin', 60]],
  CEST: [['Europe/Berlin', 120]],
  MESZ: [['Europe/Berlin', 120]],
  EET: [['Europe/Helsinki', 120]],
  EEST: [['Europe/Helsinki', 180]],
  BST: [
    ['Europe/London', 60],
    ['Asia/Dhaka', 360],
  ],
  IST: [
    ['Asia/Kolkata', 330],
    ['Europe/Dublin', 60],
    ['Asia/Jerusalem', 120],
  ],
  IDT: [['Asia/Jerusalem', 180]],
  MSK: [['Europe/Moscow', 180]],
  TRT: [['Europe/Istanbul', 180]],
  SAST: [['Africa/Johannesburg', 120]],
  WAT: [['Africa/Lagos', 60]],
  CAT: [['Africa/Maputo', 120]],
  EAT: [['Africa/Nairobi', 180]],
  GST: [['Asia/Dubai', 240]],
  PKT: [['Asia/Karachi', 300]],
  NPT: [['Asia/Kathmandu', 345]],
  ICT: [['Asia/Bangkok', 420]],
  WIB: [['Asia/Jakarta', 420]],
  SGT: [['Asia/Singapore', 480]],
  HKT: [['Asia/Hong_Kong', 480]],
  PHT: [['Asia/Manila', 480]],
  JST: [['Asia/Tokyo', 540]],
  KST: [['Asia/Seoul', 540]],
  AWST: [['Australia/Perth', 480]],
  ACST: [['Australia/Adelaide', 570]],
  ACDT: [['Australia/Adelaide', 630]],
  AEST: [
    ['Australia/Sydney', 600],
    ['Australia/Brisbane', 600],
  ],
  AEDT: [['Australia/Sydney', 660]],
  NZST: [['Pacific/Auckland', 720]],
  NZDT: [['Pacific/Auckland', 780]],
};

/** Names of zones in words; a regular expression source over lower case, blanks standing for any white space. */
const NAMED: readonly (readonly [pattern: string, zone: string])[] = [
  [
    String.raw`(?:(?:us|usa|u\.s\.)[ /-]?)?pacific(?: standard| daylight)?(?: us)?(?: time(?: zone)?)?(?: \((?:us and canada|us & canada|us|usa)\))?`,
    'America/Los_Angeles',
  ],
  [String.raw`(?:us |usa )?west(?:ern)?(?: coast| time)(?: time)?`, 'America/Los_Angeles'],
  [String.raw`(?:us|usa)[ -]west(?:ern)?(?:[ -]coast)?(?: time)?`, 'America/Los_Angeles'],
  [String.raw`(?:(?:us|usa|u\.s\.)[ /-]?)?mountain(?: standard| daylight)? time`, 'America/Denver'],
  [String.raw`us[ /-]mountain`, 'America/Denver'],
  [String.raw`(?:(?:us|usa|u\.s\.)[ /-]?)central(?: standard| daylight)?(?: time)?`, 'America/Chicago'],
  [String.raw`central(?: standard| daylight)? time`, 'America/Chicago'],
  [
    String.raw`(?:(?:us|usa|u\.s\.)[ /-]?)?eastern(?: standard| daylight)?(?: us)?(?: time(?: zone)?)?(?: \((?:us and canada|us & canada|us|usa)\))?`,
    'America/New_York',
  ],
  [String.raw`(?:us |usa )?east coast(?: time)?`, 'America/New_York'],
  [String.raw`(?:us|usa)[ -]east(?:[ -]coast)?(?: time)?`, 'America/New_York'],
  [String.raw`central europe(?:an)?(?: standard| summer)?(?: time)?`, 'Europe/Berlin'],
  [String.raw`eastern europe(?:an)?(?: standard| summer)? time`, 'Europe/Helsinki'],
  [String.raw`western europe(?:an)?(?: standard| summer)? time`, 'Europe/Lisbon'],
  [String.raw`(?:british|uk|united kingdom)(?: standard| summer)? time`, 'Europe/London'],
  [String.raw`(?:india|indian)(?: standard)? time`, 'Asia/Kolkata'],
  [String.raw`israel(?:i)?(?: standard)? time`, 'Asia/Jerusalem'],
  [String.raw`irish(?: standard)? time`, 'Europe/Dublin'],
  [String.raw`(?:china(?: standard)?(?: time)?|chinese(?: standard)? time)`, 'Asia/Shanghai'],
  [String.raw`japan(?: standard)?(?: time)?`, 'Asia/Tokyo'],
  [String.raw`korea(?: standard)?(?: time)?`, 'Asia/Seoul'],
  [String.raw`singapore(?: standard)?(?: time)?`, 'Asia/Singapore'],
  [String.raw`west africa(?:n)? time`, 'Africa/Lagos'],
  [String.raw`east africa(?:n)? time`, 'Africa/Nairobi'],
  [String.raw`australian eastern(?: standard| daylight)?(?: time)?`, 'Australia/Sydney'],
  [String.raw`new zealand(?: time)?`, 'Pacific/Auckland'],
  // Both halves of the year in one word: "P(S/D)T", "CE(S)T", "EST5EDT"
  [String.raw`p(?:\(s/d\)|s/d)t|pst8pdt`, 'America/Los_Angeles'],
  [String.raw`m(?:\(s/d\)|s/d)t|mst7mdt`, 'America/Denver'],
  [String.raw`c(?:\(s/d\)|s/d)t|cst6cdt`, 'America/Chicago'],
  [String.raw`e(?:\(s/d\)|s/d)t|est5edt`, 'America/New_York'],
  [String.raw`(?:ce\(s\)t|me\(s\)z)`, 'Europe/Berlin'],
  [String.raw`p\.\s?t\.`, 'America/Los_Angeles'],
  [String.raw`c\.\s?t\.`, 'America/Chicago'],
  [String.raw`e\.\s?t\.`, 'America/New_York'],
  [String.raw`ee\(s\)t`, 'Europe/Helsinki'],
  [String.raw`we\(s\)t`, 'Europe/Lisbon'],
];

/** Places people name that the tz database files under another city, or under a country's one zone. */
const PLACES: Record<string, string> = {
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  portland: 'America/Los_Angeles',
  california: 'America/Los_Angeles',
  austin: 'America/Chicago',
  boston: 'America/New_York',
  atlanta: 'America/New_York',
  montreal: 'America/Toronto',
  munich: 'Europe/Berlin',
  germany: 'Europe/Berlin',
  france: 'Europe/Paris',
  spain: 'Europe/Madrid',
  barcelona: 'Europe/Madrid',
  italy: 'Europe/Rome',
  poland: 'Europe/Warsaw',
  netherlands: 'Europe/Amsterdam',
  geneva: 'Europe/Zurich',
  switzerland: 'Europe/Zurich',
  sweden: 'Europe/Stockholm',
  kyiv: 'Europe/Kyiv',
  ukraine: 'Europe/Kyiv',
  turkey: 'Europe/Istanbul',
  israel: 'Asia/Jerusalem',
  'tel aviv': 'Asia/Jerusalem',
  india: 'Asia/Kolkata',
  kolkata: 'Asia/Kolkata',
  bangalore: 'Asia/Kolkata',
  bengaluru: 'Asia/Kolkata',
  mumbai: 'Asia/Kolkata',
  delhi: 'Asia/Kolkata',
  hyderabad: 'Asia/Kolkata',
  beijing: 'Asia/Shanghai',
  shenzhen: 'Asia/Shanghai',
  hanoi: 'Asia/Ho_Chi_Minh',
  brasilia: 'America/Sao_Paulo',
  brazil: 'America/Sao_Paulo',
  canberra: 'Australia/Sydney',
  wellington: 'Pacific/Auckland',
};

/** Returns a place as the tables have it: small letters, without the marks that ids drop. */
const placeKey = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}.’']/gu, '')
    .replaceAll('_', ' ')
    .toLowerCase();

/** City names of the tz database, such as "brisbane" for Australia/Brisbane. */
const CITIES: ReadonlyMap<string, string> = new Map(
  Intl.supportedValuesOf('timeZone')
    .filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'))
    .map(canonicalZone)
    .map((zone) => [placeKey(zone.slice(zone.lastIndexOf('/') + 1)), zone]),
);

const NAMED_AT = new RegExp(
  `(?:${NAMED.map(([pattern]) => `(${pattern.replaceAll(' ', String.raw`\s+`)})`).join('|')})(?!\\w|/[A-Za-z])`,
  'iy',
);
const ABBREVIATION_AT = /[A-Za-z]{2,5}(?![\w\p{L}])/uy;
const OFFSET_AT = /(?:UTC|GMT)\s*([+\-−–])\s*(\d{1,2})(?::?([0-5]\d))?(?![\w:])/iy;
const UTC_AT =
  /(?:UTC|GMT|(?:coordinated\s+)?universal(?:\s+coordinated)?\s+time|zulu)(?![\w])(?:\s+time(?!\s*zone))?/iy;
/** "18:30Z", "2026-12-01T18:30+02:00": ISO 8601. */
const ZULU_AT = /Z(?![\w\p{L}])/uy;
const ISO_OFFSET_AT = /(?<=\dT\d\d:?\d\d(?::?\d\d)?)([+-])([01]\d):?([0-5]\d)(?![\d:])/y;
const IANA_AT = /([A-Za-z]+)((?:\/[A-Za-z_\\-]+){1,2})((?: [A-Z][a-z]+){0,2})(?![\w/])/y;
/** "Berlin 18:00", "New York: 12pm" */
/** "UK Data Service", "UK-based", but "UK time" and "UK 9am". */
const NAME_GOES_ON = /^[ -](?!(?:local |standard )?time\b)[a-z]/i;
const BEFORE_CLOCK = /^:?\s{1,2}\d{1,2}(?::\d{2}|\s?[ap]\.?m)/i;
const WORD_AT = /[A-Z][A-Za-z]+(?!\w|\/[A-Za-z]|\s(?:Europe|Africa|America))/y;
/** "Zürich", "São Paulo", "St. John’s". */
const PLACE_AT =
  /(?:St\. \p{Lu}\p{Ll}+(?:[’']s)?|\p{L}\p{Ll}+(?:[ _]\p{Lu}\p{Ll}+)?)(?:\s+(?:local\s+)?time)?(?![\w\p{L}]|\/[A-Za-z])/uy;

/** Zones without clock changes for the offsets that are not whole hours; Etc/GMT±n only knows whole ones. */
const ODD_OFFSETS: Record<number, string> = {
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  270: 'Asia/Kabul',
  210: 'Asia/Tehran',
  570: 'Australia/Darwin',
  525: 'Australia/Eucla',
};

/** Returns a zone of fixed offset (minutes east of UTC), or null where the tz database has none. */
function fixedZone(minutes: number): string | null {
  if (minutes === 0) return 'Etc/UTC';
  const hours = minutes / 60;
  // The sign of Etc/GMT±n is POSIX's: west is positive. https://data.iana.org/time-zones/tzdb/etcetera
  if (Number.isInteger(hours) && hours >= -12 && hours <= 14)
    return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
  return ODD_OFFSETS[minutes] ?? null;
}

const at = (pattern: RegExp, text: string, offset: number): RegExpExecArray | null => {
  pattern.lastIndex = offset;
  return pattern.exec(text);
};

function ianaZone(name: string): string | null {
  try {
    // Throws a RangeError for what is no zone; keeps the spelling of aliases out ("US/Pacific" is America/Los_Angeles).
    return canonicalZone(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return null;
  }
}

/**
 * Returns the zone word at an offset of a text, or null. `afterClock` says whether a clock time stands right before it:
 * only then are bare cities ("16:00 Berlin") and lower case abbreviations ("9am et") zones.
 */
export function zoneWordAt(text: string, offset: number, afterClock: boolean): ZoneWord | null {
  const fixed = at(OFFSET_AT, text, offset);
  if (fixed) {
    const minutes = (fixed[1] === '+' ? 1 : -1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0));
    const zone = fixedZone(minutes);
    if (zone) return { text: fixed[0], meanings: [{ zone, offset: minutes }] };
  }
  const iso = afterClock ? at(ISO_OFFSET_AT, text, offset) : null;
  if (iso) {
    const minutes = (iso[1] === '+' ? 1 : -1) * (Number(iso[2]) * 60 + Number(iso[3]));
    const zone = fixedZone(minutes);
    if (zone) return { text: iso[0], meanings: [{ zone, offset: minutes }] };
  }
  const utc = at(UTC_AT, text, offset);
  if (utc) return { text: utc[0], meanings: [{ zone: 'Etc/UTC', offset: 0 }] };

  if (afterClock && at(ZULU_AT, text, offset)) return { text: 'Z', meanings: [{ zone: 'Etc/UTC', offset: 0 }] };

  const named = at(NAMED_AT, text, offset);
  const index = named ? named.findIndex((group, i) => i > 0 && group !== undefined) - 1 : -1;
  const zone = NAMED[index]?.[1];
  if (named && zone) {
    const bare = /^\w+$/.test(named[0]);
    if (!bare || afterClock || /^[A-Z]/.test(named[0])) return { text: named[0], meanings: [{ zone }] };
  }

  const iana = at(IANA_AT, text, offset);
  if (iana) {
    const [, area = '', city = '', more = ''] = iana;
    // "America/Los Angeles", "Americas/New York": as people say them. What follows may be other words: "Europe/Paris Time".
    const names = [...more.matchAll(/$| /g)].map((end) => more.slice(0, end.index)).reverse();
    for (const words of names) {
      const id = ianaZone(
        `${area.replace(/^americas$/i, 'America')}${city}${words}`.replaceAll('\\', '').replaceAll(' ', '_'),
      );
      if (id) return { text: `${area}${city}${words}`, meanings: [{ zone: id }] };
    }
  }

  const word = at(ABBREVIATION_AT, text, offset)?.[0];
  if (word && (afterClock || word === word.toUpperCase())) {
    const key = word.toUpperCase();
    // "AT" is a word too, and "UK" part of names: only a clock before "AT" makes it a zone, and only "time", a clock or
    // no word behind it makes one of "UK" elsewhere.
    const other =
      (key === 'AT' && (!afterClock || word !== key)) ||
      (key === 'UK' && !afterClock && NAME_GOES_ON.test(text.slice(ABBREVIATION_AT.lastIndex)));
    const civil = other ? undefined : entry(CIVIL, key);
    if (civil) return { text: word, meanings: [{ zone: civil }] };
    const seasonal = key === 'WEST' && word !== key ? undefined : entry(SEASONAL, key);
    if (seasonal) return { text: word, meanings: seasonal.map(([id, minutes]) => ({ zone: id, offset: minutes })) };
  }

  const behind = afterClock ? at(WORD_AT, text, offset)?.[0] : undefined;
  const zones = behind === undefined ? undefined : entry(BEHIND_CLOCK, behind);
  if (behind !== undefined && zones) return { text: behind, meanings: zones.map((id) => ({ zone: id })) };

  const place = at(PLACE_AT, text, offset);
  if (
    place &&
    (afterClock ||
      /time$/i.test(place[0]) ||
      BEFORE_CLOCK.test(text.slice(PLACE_AT.lastIndex, PLACE_AT.lastIndex + 12)))
  ) {
    const spoken = place[0].replace(/\s+(?:local\s+)?time$/i, '');
    for (const name of [spoken, spoken.split(/[ _]/)[0] ?? '']) {
      const key = placeKey(name);
      const id = entry(PLACES, key) ?? CITIES.get(key);
      if (id) return { text: name === spoken ? place[0] : name, meanings: [{ zone: id }] };
    }
  }
  return null;
}

/** The value of a table under a word of the page, which may well be “constructor”. */
const entry = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const roughOffsets = new Map<string, number>();

/**
 * Returns how many minutes a zone is east of UTC in a winter of the north, to within an hour of any other day. A memo of
 * a pure function: asking Intl costs microseconds.
 */
export function roughOffset({ zone, offset }: ZoneMeaning): number {
  if (offset !== undefined) return offset;
  let known = roughOffsets.get(zone);
  if (known === undefined) {
    const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(Date.UTC(2024, 0, 15))
      .find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
    known = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    roughOffsets.set(zone, known);
  }
  return known;
}
