import { headingsAbove, itemsAbove, type Cell, type Passage, type Place } from './passage.ts';
import { isFormer, personIn, profileHandle, roleOfHeading, type EntryText, type PersonEntry } from './person-entry.ts';

/** A person of the group. */
export interface PersonFact {
  name: string;
  handle?: string;
  /** 'lead', 'chair', 'tech lead', 'liaison' or 'member'. */
  role: string;
  passage: number;
  place: Place;
}

/** Roles from the most to the least telling: who is named twice keeps the first of these. */
const ORDER = ['chair', 'lead', 'tech lead', 'liaison', 'member'];

/**
 * Returns the people of the group in reading order, each once: from lists and tables under a heading or label that
 * names a role ("Members", "Chairs"), from lines such as "Leads: Ada (@ada) and Bob (@bob)", and from entries that
 * state a role themselves. Emeriti, placeholders and organisations are left out.
 */
export function people(passages: readonly Passage[]): PersonFact[] {
  const found = new Map<string, PersonFact>();
  const labels = labelsOfGroups(passages);
  for (const passage of passages) {
    const context = roleAround(passages, passage, labels);
    if (context === 'former') continue;
    for (const { person, from } of peopleOf(passage, context)) {
      const role = person.role ?? context;
      if (role === null) continue;
      const keys = [person.name, ...(person.handle === undefined ? [] : [person.handle])].map((key) =>
        key.toLowerCase(),
      );
      const known = keys.map((key) => found.get(key)).find((one) => one !== undefined);
      const fact = known ?? { ...person, role, passage: passage.index, place: passage.place(from) };
      if (known) merge(known, person, role);
      for (const key of keys) found.set(key, fact);
    }
  }
  return [...new Set(found.values())];
}

/** The most telling role, a real name and a handle are kept of somebody who is named twice. */
function merge(known: PersonFact, person: PersonEntry, role: string): void {
  if (ORDER.indexOf(role) < ORDER.indexOf(known.role)) known.role = role;
  if (known.name === known.handle) known.name = person.name;
  if (known.handle === undefined && person.handle !== undefined) known.handle = person.handle;
}

/** Returns the words that introduce each list or table: the short paragraph right before it, as in "Chairs:". */
function labelsOfGroups(passages: readonly Passage[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (const passage of passages) {
    const previous = passages[passage.index - 1];
    const opens = (passage.kind === 'item' || passage.kind === 'row') && !labels.has(passage.group);
    if (!opens) continue;
    const isLabel =
      previous?.kind === 'paragraph' && previous.section === passage.section && previous.text.length <= 80;
    labels.set(passage.group, isLabel ? previous.text : '');
  }
  return labels;
}

/** Returns the role that the surroundings give to who is listed here, null for none, 'former' for people of the past. */
function roleAround(
  passages: readonly Passage[],
  passage: Passage,
  labels: ReadonlyMap<number, string>,
): string | null {
  const around = [
    ...itemsAbove(passages, passage)
      .slice(0, 2)
      .map(({ text }) => text),
    labels.get(passage.group) ?? '',
    ...headingsAbove(passages, passage)
      .slice(0, 2)
      .map(({ text }) => text),
  ].filter((words) => words !== '' && words.length <= 80);
  if (around.some(isFormer)) return 'former';
  for (const words of around) {
    const role = roleOfHeading(words);
    if (role !== null) return role;
  }
  return null;
}

interface Named {
  person: PersonEntry;
  from: number;
}

function peopleOf(passage: Passage, context: string | null): Named[] {
  if (passage.kind === 'row') return inRow(passage, context);
  if (passage.kind !== 'item' && passage.kind !== 'paragraph') return [];
  const label = /^\s*([^:\n]{3,40}):\s*/.exec(passage.text);
  const labelled = label && /s\b/.test(label[1] ?? '') ? roleOfHeading(label[1] ?? '') : null;
  if (label && labelled !== null) return inSentence(passage, label[0].length, labelled);
  if (passage.kind !== 'item') return [];
  const person = personIn(entryAt(passage, 0, passage.text.length));
  if (!person || (context === null && (person.role === undefined || person.handle === undefined))) return [];
  return [{ person, from: 0 }];
}

const entryAt = (passage: Passage, from: number, to: number): EntryText => ({
  text: passage.text.slice(from, to),
  links: passage.links
    .filter((link) => link.from >= from && link.to <= to)
    .map((link) => ({ from: link.from - from, to: link.to - from, url: link.url })),
});

/** "Leads: Ada Lovelace (@ada) and Bob (@bob)": between commas only who has a handle, since companies stand there too. */
function inSentence(passage: Passage, from: number, role: string): Named[] {
  const named: Named[] = [];
  const end = passage.text.indexOf('\n', from);
  const words = passage.text.slice(from, Math.min(end < 0 ? Infinity : end, from + 2000));
  let at = from;
  for (const part of words.split(/(,|;|\band\b|&)/)) {
    const person = personIn(entryAt(passage, at, at + part.length));
    const comma = passage.text.slice(from, at).trimEnd().endsWith(',');
    if (person && (!comma || person.handle !== undefined)) named.push({ person: { role, ...person }, from: at });
    at += part.length;
  }
  return named;
}

const NAME_HEAD = /^(?:full )?names?$|^(?:member|chair|lead|maintainer|person|participant|representative)s?$/i;
const HANDLE_HEAD = /git(?:hub|lab)|handle|user ?name|^id$/i;
const ROLE_HEAD = /^(?:role|position|title|responsibility)s?$/i;
const LEAD_HEAD =
  /^(?:(?:meeting |tech(?:nical)? |co-?)?leads?(?:ers?)?|(?:co-?)?chairs?|facilitators?|hosts?|organi[sz]ers?)$/i;

function inRow(passage: Passage, context: string | null): Named[] {
  const cellOf = (head: RegExp): Cell | undefined => passage.cells.find((cell) => head.test(cell.header));
  const textOf = (cell: Cell | undefined): string => (cell ? passage.text.slice(cell.from, cell.to).trim() : '');
  const nameCell = cellOf(NAME_HEAD);
  const handleCell = cellOf(HANDLE_HEAD);
  if (!nameCell) {
    const lead = cellOf(LEAD_HEAD);
    const person = lead && personIn(entryAt(passage, lead.from, lead.to));
    // In a table of meetings only a profile makes the words of such a column a person.
    if (lead && person?.handle !== undefined) return [{ person: { role: 'lead', ...person }, from: lead.from }];
    return context === null || !handleCell ? [] : rowEntry(passage, passage.cells[0], handleCell, '');
  }
  const inTeam = context !== null || handleCell !== undefined || cellOf(ROLE_HEAD) !== undefined;
  return inTeam ? rowEntry(passage, nameCell, handleCell, textOf(cellOf(ROLE_HEAD))) : [];
}

function rowEntry(passage: Passage, cell: Cell | undefined, handleCell: Cell | undefined, roleWords: string): Named[] {
  const person = cell && personIn(entryAt(passage, cell.from, cell.to));
  if (!cell || !person || isFormer(roleWords)) return [];
  const role = person.role ?? roleOfHeading(roleWords) ?? undefined;
  const beside = handleCell && handleOf(entryAt(passage, handleCell.from, handleCell.to));
  const handle = beside ?? person.handle ?? profileBeside(passage);
  return [
    {
      person: {
        name: person.name,
        ...(handle === undefined ? {} : { handle }),
        ...(role === undefined ? {} : { role }),
      },
      from: cell.from,
    },
  ];
}

/** A profile that carries the account's name stands somewhere in the row. */
const profileBeside = (passage: Passage): string | undefined =>
  passage.links
    .map((link) => [profileHandle(link.url), passage.text.slice(link.from, link.to).trim().replace('@', '')])
    .find(([handle, words]) => handle !== undefined && handle.toLowerCase() === words?.toLowerCase())?.[1];

/** A cell of handles holds nothing else: "@ada", "ada", or a link to the profile. */
function handleOf(entry: EntryText): string | undefined {
  const word = entry.text.trim().replace(/^@/, '');
  return /^[A-Za-z\d][\w.-]{0,38}$/.test(word) ? word : undefined;
}
