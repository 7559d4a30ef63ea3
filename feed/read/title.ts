import { headingsAbove, itemsAbove, type Passage } from './passage.ts';

/** Headings and labels that say that there is a meeting, not which one. */
const GENERIC =
  /^(?:(?:regular|current|community|our|the|upcoming|next|public|weekly|monthly|bi-?weekly|recurring|wg|sig|group|team|working group)\s+)*(?:meetings?|calls?|meeting (?:times?|schedules?|info(?:rmation)?|details|logistics|minutes)|times?|when|schedules?|date|day|cadence|frequency|communications?|contact|get(?:ting)? involved|join(?:ing)?(?: us)?|logistics|contributing|participat\w+|governance|how to \w+|where|agenda|time and \w+|date\W+time|meeting[ _]dates?|(?:community )?meeting calendar|check \w+|ways to get involved|communication channels?|introduction|meeting (?:mechanics|process|cadence|day)|when,? where|section meeting.*|(?:upcoming|past) \w+|meetings are .*|every .*|note|topic|place|duration|cadence and time|regularly scheduled .*|meeting time(?:s)? and \w+|occurrence|synchronous(?: communication)?|details|info|general|overview|about|table of contents|community|operating model)\W*$/i;

/** Words that tell when, not what. */
const WHEN =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every|weekly|bi-?weekly|monthly|fortnightly)\b|\d\s?[ap]m\b/i;

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\W]+(?=\w)/u, '')
    .replace(/[\s:–—-]+$/u, '')
    .trim();

const speaks = (text: string): boolean =>
  text.length > 1 && text.length <= 100 && !GENERIC.test(text) && /\p{L}/u.test(text);

/**
 * Returns what the source calls the meeting at an offset of a passage: the first cell of its row, the label before the
 * time, the item it is nested in, or the heading; '' where none of them names it and the group's name has to do.
 */
export function meetingTitle(passages: readonly Passage[], passage: Passage, from: number): string {
  const cell = passage.cells.find((one) => one.from <= from && from <= one.to);
  const words = (one: { from: number; to: number }): string => tidy(passage.text.slice(one.from, one.to));
  // In a table of meetings the first column names them, however plainly; a table of two columns has labels there.
  const named =
    passage.cells.length > 2
      ? passage.cells.find((one) => /\p{L}/u.test(words(one)))
      : passage.cells.find((one) => speaks(words(one)));
  if (cell && named && named !== cell) return words(named).slice(0, 200);
  // The label of the line: "Regular WG Meeting: [Tuesdays at ...", "**Americas**: Weekly on ..."
  const line = passage.text.slice(passage.text.lastIndexOf('\n', from - 1) + 1, from);
  const label = /^([^:.]{2,80}):(?!\d)/.exec(line)?.[1];
  if (label && !WHEN.test(label) && tidy(label).split(' ').length <= 5 && speaks(tidy(label))) return tidy(label);
  const above = [...itemsAbove(passages, passage), ...headingsAbove(passages, passage)];
  for (const one of above) {
    if (one.kind === 'heading' && one.depth === 1) break;
    const [first = ''] = one.text.split(/\n|\.\s/);
    const name = tidy(first.split(':')[0] ?? '');
    if (!speaks(name)) continue;
    // "Specification: General" is one name; "Weekly sync: every Tuesday" ends at the colon, and so does an item's label.
    const whole = tidy(first);
    return one.kind === 'heading' && !WHEN.test(first) && speaks(whole) ? whole : name;
  }
  return '';
}
