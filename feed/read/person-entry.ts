import type { Link } from './passage.ts';

/** A person as one entry of a list, row or sentence names them. */
export interface PersonEntry {
  name: string;
  handle?: string;
  /** Role that the entry itself states. */
  role?: string;
}

/** What names a person has in the markup: the words with the links in them, counted from the entry's start. */
export interface EntryText {
  text: string;
  links: readonly Link[];
}

/** Roles by their words, the most telling first. "lead" is also who organises, hosts or facilitates. */
const ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  ['tech lead', /\b(?:tech(?:nical|nology)?[ -]?(?:co-?)?leads?|TLs?)\b/i],
  ['chair', /\b(?:(?:co|vice)-?)?chair(?:s|person|man|woman|people)?\b|\b(?:co)?chairs?\b/i],
  ['liaison', /\bliaisons?\b/i],
  [
    'lead',
    /\b(?:co-?)?lead(?:s|ers?|ership)?\b|\b(?:co-?)?(?:organi[sz]ers?|facilitators?|hosts?|moderators?|maintainers?|owners?|coordinators?|conveners?|convenors?)\b/i,
  ],
  [
    'member',
    /^who\b|\b(?:members?|membership|participants?|people|team|collaborators?|attendees|committee|contributors)\b/i,
  ],
];
const FORMER = /\b(?:emer(?:it|ti)\w{1,3}|former|past|previous|alumni|retired|inactive|historical|in memoriam)\b/i;
const NOT_PEOPLE =
  /\b(?:compan(?:y|ies)|organi[sz]ations?|projects?|sub-?projects|repositor(?:y|ies)|companies|meetings?|responsibilit(?:y|ies)|how to|becoming|process|selection|requirements|duties|elections?|code of conduct|contributing|communication|channels?|ladder|lists?)\b/i;
const PLACEHOLDER =
  /\b(?:(?:john|jane) doe|your name|tbd|tba|vacant|open position|please add|add yourself|name here|first ?name|n\/a|none|unknown|to be (?:determined|announced|elected))\b/i;

/** Returns the role that a heading, label or column head gives to the people under it; null where it gives none. */
export function roleOfHeading(heading: string): string | null {
  if (heading.length > 80 || isFormer(heading)) return null;
  if (NOT_PEOPLE.test(heading) && !/\b(?:members|chairs|leads|leadership)\b[^a-z]*$/i.test(heading)) return null;
  return roleIn(heading);
}

/** Returns whether words say that people held their role in the past. */
export const isFormer = (words: string): boolean => FORMER.test(words);

const roleIn = (words: string): string | null => ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

const PREFIX = /^\s*((?:[\p{L}-]+ ){0,4}[\p{L}-]+)\s*(?::|[–—-]\s)\s*/u;
/** Words that people are not called by. */
const ORGANISATION =
  /\b(?:meetings?|committee|groups?|teams?|projects?|channels?|repo(?:sitory)?|lists?|community|calendar|foundation|inc|ltd|corp|university|notes|agenda|minutes|page|guide|charter|slack|github|documents?|policy)\b/i;
/** Where the name ends and the rest of the entry begins. */
const NAME_END =
  /[([<,|:;@\t\n]|\s[–—-]+\s|\s[-–—]?(?=@)|\s\d{2}[./]|\*|\s(?=[\w.+-]{1,40}@\w)|\s(?:start of|term|since)\b/;
const HANDLE = /(?<![\w.])@([A-Za-z\d](?:[\w-]|\.(?=\w)){0,38})(?![\w/])/;
const PROFILE =
  /^(?:https?:\/\/)?(?:www\.)?(?:github|gitlab)\.com\/(?:orgs\/[^/]+\/people\/)?(@?[A-Za-z\d][\w-]{0,38})\/?$/i;
const PARTICLE =
  /^(?:de|del|della|der|den|di|da|do|dos|van|von|vom|zu|zur|bin|bint|ibn|al|el|la|le|ter|ten|y|e|af|av|of)$/;

/** Returns the account name that the address of a profile ends in. */
export const profileHandle = (url: string): string | undefined => PROFILE.exec(url)?.[1]?.replace('@', '');

/** Returns the person that an entry names, or null where it names none: sentences, companies of one word, placeholders. */
export function personIn(entry: EntryText): PersonEntry | null {
  const { text, links } = entry;
  if (PLACEHOLDER.test(outsideBrackets(text.slice(0, 120))) || isFormer(text.slice(0, 160))) return null;
  const prefix = PREFIX.exec(text.slice(0, 80));
  const prefixRole = prefix ? roleIn(prefix[1] ?? '') : null;
  const from = prefix && prefixRole !== null ? prefix[0].length : 0;
  const rest = text.slice(from, from + 300);

  const written = HANDLE.exec(rest)?.[1];
  const linked = links
    .map((link) => PROFILE.exec(link.url)?.[1]?.replace('@', ''))
    .find((handle) => handle !== undefined);
  const handle =
    linked && written && linked.toLowerCase() !== written.toLowerCase() && links.length > 1
      ? written
      : (written ?? linked);
  const name = nameIn(rest) ?? nameBehindHandle(rest);
  // "Marcin (@marcin)" is a person; "Google" alone is not.
  if (name === null ? handle === undefined : handle === undefined && !/\s/.test(name)) return null;
  const role =
    prefixRole ??
    roleIn(
      [...rest.matchAll(/[([]([^()[\]]{2,80})[)\]]|\s[-–—]\s([^,()[\]]{2,60})$/g)]
        .map((seen) => seen[1] ?? seen[2])
        .join(' ; '),
    );
  return {
    name: name ?? handle ?? '',
    ...(handle === undefined ? {} : { handle }),
    ...(role === null || role === 'member' ? {} : { role }),
  };
}

/** "Ada (@ada) [Chair - term: TBD]" is no placeholder. */
const outsideBrackets = (text: string): string => text.replace(/[([][^()[\]]{0,80}[)\]]?/g, ' ');

function nameIn(text: string): string | null {
  // "Bobby (Babak) Salamat (@b)": a nickname stands between two words of the name.
  const nickname = /^\s*\p{Lu}[\p{L}'’.-]*\s(?:\(\p{Lu}[\p{L}'’.-]*\)|["“][^"”]{1,20}["”])\s\p{Lu}[\p{L}'’.-]*/u.exec(
    text,
  );
  if (nickname) return nickname[0].trim();
  const end = text.search(NAME_END);
  return asName(end < 0 ? text : text.slice(0, end));
}

/** "[@ada](…) - Ada Lovelace", "@ada (Ada Lovelace)" */
function nameBehindHandle(text: string): string | null {
  const seen = /^\s*@[\w.-]{1,39}\)?\s*(?:[-–—:,(|\t]+\s*)([^\n]{2,80})/.exec(text);
  return seen ? nameIn(seen[1] ?? '') : null;
}

/** Returns the words if they can be a name: one to six, the first and most others with a capital. */
function asName(words: string): string | null {
  const name = words
    .replace(/[\s*_.–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const parts = name.split(' ');
  if (name === '' || parts.length > 6 || name.length > 60 || /\d|https?|[!?/\\=&%$]/.test(name)) return null;
  const looks = parts.every(
    (part, index) => (index > 0 && PARTICLE.test(part)) || /^["“'(]?(?:\p{Lu}|\p{Lo})/u.test(part),
  );
  if (ORGANISATION.test(name)) return null;
  return looks && !/^(?:Click|The|This|See|All|Our|We|Please|To|For|If|A|An|Contact|Join|How)$/.test(parts[0] ?? '')
    ? name
    : null;
}
