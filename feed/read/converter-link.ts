import { findDates } from './date-expression.ts';
import { linksOf } from './passage-link.ts';
import type { Passage, Place, Span } from './passage.ts';

/** What a link to a time zone converter states by itself. */
export interface ConverterLink extends Span {
  passage: number;
  place: Place;
  url: string;
  /** 0 to 24, minute 0 to 59, on the wall in `zoneText`. */
  hour: number;
  minute: number;
  /** The zone as the address names it ("San Francisco", "PT (Pacific Time)", "utc"); absent where it is a number of the service. */
  zoneText?: string;
  date?: { year: number; month: number; day: number };
}

interface Stated {
  clock: string;
  zone?: string | null;
  date?: string | null;
}

/** Reads one service's addresses: path segments and query, both decoded. */
type Reader = (path: readonly string[], query: URLSearchParams) => Stated | null;

const inQuery: Reader = (_, query) => {
  const clock = query.get('t') ?? query.get('time');
  return clock === null
    ? null
    : {
        clock,
        zone: query.get('tz') ?? query.get('tz1') ?? query.get('zone'),
        date: query.get('d') ?? query.get('date'),
      };
};

const READERS: readonly (readonly [host: RegExp, Reader])[] = [
  // dateful.com/convert/<place>?t=10am&d=2024-01-31
  [
    /(?:^|\.)dateful\.com$/,
    ([page, place], query) => {
      const stated = inQuery([], query);
      return stated === null
        ? null
        : {
            ...stated,
            zone:
              page === 'convert' && place
                ? place.replace(/^utc(?=\d)/, 'utc+').replaceAll('-', ' ')
                : (stated.zone ?? null),
          };
    },
  ],
  // time.is/compare/1000_23_Oct_2019_in_PT, time.is/1000_in_PT
  [
    /^time\.is$/,
    (path) => {
      const seen = /^(\d{4})(?:_(\d{1,2}_[A-Za-z]{3,9}_\d{4}))?(?:_in_(.{1,60}))?$/.exec(path.at(-1) ?? '');
      return seen
        ? {
            clock: seen[1] ?? '',
            date: (seen[2] ?? '').replaceAll('_', ' '),
            zone: seen[3]?.replaceAll('_', ' ') ?? null,
          }
        : null;
    },
  ],
  // timeanddate.com/worldclock/fixedtime.html?iso=20210824T10 (p1 is a number of the service, 1440 is UTC)
  [
    /(?:^|\.)timeanddate\.com$/,
    (_, query) => {
      const seen = /^(\d{8})T(\d{2,4})/.exec(query.get('iso') ?? '');
      return seen
        ? {
            clock: (seen[2] ?? '').padEnd(4, '0'),
            date: seen[1] ?? null,
            zone: query.get('p1') === '1440' ? 'UTC' : null,
          }
        : null;
    },
  ],
  // arewemeetingyet.com/<zone>/2020-02-19/10:00/w/<title>
  [
    /(?:^|\.)arewemeetingyet\.com$/,
    (path) => {
      const date = path.findIndex((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
      return date < 1
        ? null
        : { clock: path[date + 1] ?? '', date: path[date] ?? null, zone: path.slice(0, date).join('/') };
    },
  ],
  // savvytime.com/converter/utc-to-pst/oct-6-2020/4pm, savvytime.com/converter/ny-new-york-city/12-30pm
  [
    /(?:^|\.)savvytime\.com$/,
    ([page, zones = '', ...rest]) => {
      const clock = rest.at(-1);
      if (page !== 'converter' || clock === undefined) return null;
      return {
        clock: clock.replace('-', ':'),
        zone: (zones.split('-to-')[0] ?? '').replaceAll('-', ' '),
        date: (rest.at(-2) ?? '').replaceAll('-', ' '),
      };
    },
  ],
  // worldtimebuddy.com/?h=100&date=2018-04-11&sln=9-10: hour slots in the place `h`, of which 100 is UTC
  [
    /(?:^|\.)worldtimebuddy\.com$/,
    (_, query) => {
      const seen = /^(\d{1,2})(\.5)?/.exec(query.get('sln') ?? '');
      const clock = seen ? `${seen[1]}:${seen[2] === undefined ? '00' : '30'}` : '';
      return { clock, date: query.get('date')?.split('|')[0] ?? null, zone: query.get('h') === '100' ? 'UTC' : null };
    },
  ],
  // duckduckgo.com/?q=9am+pacific+time, google.com/search?q=10:00+PT+in+my+time
  [
    /(?:^|\.)(?:duckduckgo|google|bing)\.com$/,
    (_, query) => {
      const seen =
        /^(?:convert )?(\d{1,2}(?::\d{2})? ?(?:[ap]\.?m\.?)?) ?([A-Za-z][\w/+ -]{1,40}?)(?: (?:in|to|into)\b.*)?$/i.exec(
          (query.get('q') ?? '').slice(0, 120),
        );
      return seen ? { clock: seen[1] ?? '', zone: seen[2] ?? null } : null;
    },
  ],
  [/^/, inQuery],
];

/** Returns the hour and minute of "8:00 a.m.", "10am", "16", "1430" or the start of "7:00PM-8:00PM"; else null. */
function clockOf(text: string): { hour: number; minute: number } | null {
  const seen = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*(?:([ap])\.?m\b)?/i.exec(text);
  if (!seen) return null;
  const [hour, minute] = [Number(seen[1]), Number(seen[2] ?? 0)];
  const half = seen[3]?.toLowerCase();
  if (minute > 59 || hour > 24 || (half !== undefined && (hour === 0 || hour > 12))) return null;
  return { hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0), minute };
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part; // a stray "%" stands for itself
  }
};

/** Returns what an address of a time zone converter states: clock time, and zone and date where it has them; else null. */
export function statedByConverter(
  address: string,
): Pick<ConverterLink, 'hour' | 'minute' | 'zoneText' | 'date'> | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const read = READERS.find(([host]) => host.test(url.hostname))?.[1];
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  const stated = read?.(path, url.searchParams);
  const clock = stated ? clockOf(stated.clock) : null;
  if (!stated || !clock) return null;
  const [date] = findDates(stated.date ?? '');
  const zoneText = stated.zone?.trim() ?? '';
  return {
    ...clock,
    ...(zoneText === '' ? {} : { zoneText }),
    ...(date?.year === undefined ? {} : { date: { year: date.year, month: date.month, day: date.day } }),
  };
}

/** Returns the links to time zone converters that state a time, in reading order. */
export function converterLinks(passages: readonly Passage[]): ConverterLink[] {
  const found: ConverterLink[] = [];
  for (const passage of passages) {
    for (const { kind, from, to, place, url } of linksOf(passage)) {
      const stated = kind === 'converter' ? statedByConverter(url) : null;
      if (stated) found.push(Object.assign({ passage: passage.index, from, to, place, url }, stated));
    }
  }
  return found;
}
