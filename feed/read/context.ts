import { headingsAbove, itemsAbove, within, type Passage, type Span } from './passage.ts';
import type { SetAside } from './recurrence-statement.ts';

const RETIRED =
  /\b(?:archived?|inactive|retired|emeritus|disbanded|discontinued|dissolved|defunct|deprecated|former|hiatus|suspended|paused|concluded|closed|completed|past (?:sigs?|groups?|meetings?|working groups?|events?)|previous (?:groups?|meetings?|events?)|no longer (?:active|meets?|meeting|held)|not (?:currently )?(?:meeting|active))\b/i;
const RETIRED_HERE =
  /\b(?:on hiatus|no longer (?:active|meets?|meeting|held|happening|maintained)|discontinued|disbanded|suspended|is (?:currently )?paused|(?:has|have) (?:been )?(?:stopped|ended|concluded|retired|archived|cancell?ed)|used to meet|formerly met|(?:cancell?ed|suspended|paused|on hold|postponed) (?:until|till) further notice|no (?:further|more) (?:meetings|calls)|(?:currently|meetings? (?:is|are)) on hold|inactive|merged into|in the past,? we|were held|was held|(?:we|it|they|group|committee|team|sig|wg) met)\b/i;
const GROUP_ENDED =
  /\b(?:(?:working |special interest |interest |community )?group|sig|wg|tag|repo(?:sitory)?|project|committee|team)\b[^.]{0,60}\b(?:(?:is|was|has been|have been) (?:now |being |officially |currently )?(?:archived|disbanded|discontinued|retired|dissolved|closed|deprecated|inactive|suspended|sunset|merged into|no longer (?:active|maintained))|(?:has|have) (?:concluded|ended|completed(?: its (?:work|mission|charter|goals|task))?(?=\s*(?:[.,;:!)]|and\b|in\b|on\b|$))|moved (?:to|into|under|over to) (?!a (?:new|different|later|earlier) (?:time|slot|day)|zoom|slack|discord|matrix|zulip|\w+days?\b|every\b|weekly|bi-?weekly|monthly))|(?:is|are) no longer)/i;
/** "Archive" alone is what a list of old minutes is called too. */
const ENDED_TITLE =
  /\b(?:archived|inactive|retired|disbanded|deprecated|discontinued|dissolved|concluded|completed)\b/i;
const PROPOSED =
  /\b(?:propos(?:e|ed|al|ing)|tentative(?:ly)?|suggest(?:ed|ion)?|consider(?:ed|ing)?|todo:|works? for (?:you|everyone|all)|prefer(?:s|red|ence|ably)?|candidate (?:times?|slots?)|poll|vote on|would be held|could meet|may meet|might meet|to be (?:confirmed|decided|determined)|tbc)(?!\w)/i;
const OTHER_BUSINESS =
  /\b(?:cron(?:tab)?|nightl(?:y|ies)|release[sd]?|releasing|deploy(?:s|ed|ment)?|backups?|maintenance window|code freeze|freeze|deadlines?|due (?:by|on)|published|publish(?:es)?|newsletter|digest|(?:builds?|jobs?|workflows?|pipelines?|scripts?|scans?|automations?|tests?|sync(?:hronization)? jobs?|backups?|campaigns?)\b[^.]{0,40}\b(?:runs?|starts?|is (?:sent|run|triggered|scheduled)|kicks? off)|runs? at|ci (?:runs?|jobs?)|(?:e-?mails?|reminders?|it)(?:['’]s| is| are) sent|on[- ]?call|rota|rotation schedule|stale|\w*bots?|open(?:ing)? hours|office opens|(?:is|are) due(?! to)|business hours|support hours|available (?:from|between)|monitored|respond(?:s|ed)? within|conference takes place|submissions?|restarts?|reboots?|hand-?overs?|rotations?|podcasts?|episodes?|airs?|(?:store|shop|church|mass)|tickets?|on sale|(?:sprints?|iterations?|cycles?) (?:starts?|begins?|ends?)|(?:elections?|voting|votes?|polls?|registration) (?:opens?|closes?|starts?|ends?))\b/i;
const MEETING =
  /\b(?:meet(?:s|ing|ings|up|ups)?|(?<!on[- ])calls?|sync(?:s|-?up)?|stand-?ups?|hangouts?|sessions?|office hours?|tele(?:con|conf|conference)s?|gatherings?|huddles?|chats?|discussions?|video ?conferences?|conferences? calls?|zoom|webex|jitsi|teams|google meet|sig|wg|working groups?|subgroup|task ?force|committee|cadence|when|join us|community hours?|forum|happy hour|retrospective|planning|triage|demo|town ?hall|plenary|webinar|seminar|reading group|study group)\b/i;

/** "by 8 AM on Monday", "no later than Friday 17:00", "due on Monday": when something is due. */
const DUE =
  /\b(?:by|before|no later than|prior to|due(?: on| at)?|deadline(?: is)?:?|cut-?off(?: is)?:?|closes?(?: on| at)?)\s*(?:the\s+|every\s+)?$/i;
/** "The agenda is posted every Monday", "notes are sent out on Fridays": what is done about a meeting, not the meeting. */
const DONE =
  /\b(?:(?:is|are|gets?|will be) (?:\w+ly )?(?:sent|posted|published|updated|released|deployed|rotated|triggered|generated|merged|closed|shared|announced)(?: out)?|(?:posts|publishes|e-?mails) (?:\w+ ){0,3}?)\s*(?:(?:on|at|by|to (?:\w+ ){1,3}(?:on)?)\s+)?$/i;
/** "moved from Mondays to Tuesdays", "Tuesdays (formerly Mondays)": days that were. */
const FORMER =
  /\b(?:(?:moved|changed|shifted|switched|rescheduled)\b[^.]{0,20}\bfrom|formerly|previously|instead of|rather than|used to be|was|were|old time:?)\W{0,3}(?:on\s+|every\s+|the\s+|held\s+)*$/i;

/** Returns the text that surrounds a passage and says what it is about: its headings and the items it is nested in. */
export const surroundings = (passages: readonly Passage[], passage: Passage): Passage[] => [
  ...itemsAbove(passages, passage),
  ...headingsAbove(passages, passage),
];

/** What is held on each day of a week: more than the words of a meeting, which stand in many a sentence about days. */
const HELD_DAILY =
  /\b(?:stand-?ups?|scrums?|(?:we|team|group|sig|wg) (?:all )?meets?|meets (?:daily|every day|each day)|(?:meetings?|calls?|syncs?|huddles?|check-?ins?|office hours) (?:is|are|takes? place|happens?|occurs?)|(?:daily|every day)\W{1,3}(?:\w+ ){0,3}(?:meetings?|calls?|syncs?|huddles?|check-?ins?|sessions?)|(?:meetings?|calls?|syncs?|office hours)\W{1,3}(?:daily|every day|each day))\b/i;
const IN_THE_PAST = /\b(?:was|were|had|covered|took place|started at|ran)\b/i;

/** Returns whether a sentence states a meeting of every day, of which its words of days would be said. */
export const meetsDaily = (sentence: string): boolean => HELD_DAILY.test(sentence) && !IN_THE_PAST.test(sentence);

/** A date of a template: "Thursday DD MMM yyyy", "Friday xx/xx/17". */
const PLACEHOLDER = /\b(?:D{1,2}|X{1,2})(?:th)?[\s/.-]{1,2}(?:M{2,4}|X{1,2})\b|\bY{4}-M{2}-D{2}\b|\bM{2}[/.-]D{2}\b/i;

/** A remark on a time stated elsewhere: "NB: 8am on Tuesday is late on Monday in ...". */
const REMARK = /^\W{0,8}n\.?b\.?(?!\w)|\bdate ?line\b/i;
const EXAMPLE = /^\W{0,8}(?:e\.g\.|examples?|for (?:example|instance)|sample)(?!\w)/i;

/** Returns whether a sentence is a form to fill in, or a remark, whose bare weekday and time are no meeting. */
export const isNoStatement = (sentence: string, recurring: boolean): boolean =>
  PLACEHOLDER.test(sentence) || EXAMPLE.test(sentence) || (!recurring && REMARK.test(sentence));

const ONCE =
  /\b(?:next|this|first|kick-?off|inaugural|upcoming|tomorrow|today)\s+(?:\w+\s+){0,3}(?:meeting|call|session|week|event)\b|\b(?:this|next|coming|see you(?: all)?(?: on)?)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:posted|updated|edited|modified|uploaded|created)\b/i;

/**
 * Returns whether a bare weekday with a time ("Tuesday at 9am PT") is one that comes round: in a list, a table, a heading,
 * behind a label or in a short line that is about meeting, or in a sentence that itself says so. In other prose it is a
 * single day.
 */
export function comesRound(passages: readonly Passage[], passage: Passage, sentence: string): boolean {
  if (ONCE.test(sentence)) return false;
  const prose = passage.kind === 'paragraph' && sentence.split(/\s+/).length > 8 && !/^[^:]{1,60}:\s/.test(sentence);
  return prose ? MEETING.test(sentence) : speaksOfMeeting(passages, passage);
}

/** Returns whether the passage, or what stands above it, speaks of meeting. */
export const speaksOfMeeting = (passages: readonly Passage[], passage: Passage): boolean =>
  MEETING.test(passage.text) ||
  /^\W*(?:times?|days?|schedule)\b[^:\n]{0,20}:/i.test(passage.text) ||
  passage.cells.some((cell) => MEETING.test(cell.header) || /\b(?:time|day|schedule)/i.test(cell.header)) ||
  surroundings(passages, passage).some((above) => MEETING.test(above.text));

/**
 * Returns why the words of a span are not a meeting that takes place, or null. Looks at the sentence, at what is struck
 * out, and at headings and parent items; `sentence` is the text of the sentence the span stands in.
 */
export function setAsideReason(
  passages: readonly Passage[],
  passage: Passage,
  span: Span,
  sentence: string,
): SetAside['reason'] | null {
  if (within(span, passage.struck)) return 'struck-out';
  const shortRow = passage.kind === 'row';
  if (RETIRED_HERE.test(shortRow ? passage.text : sentence)) return 'not-current';
  const above = surroundings(passages, passage);
  if (above.some((one) => RETIRED.test(one.text.slice(0, 200)) && (one.kind === 'heading' || one.text.length < 80)))
    return 'not-current';
  if (above.some((one) => one.struck.some((struck) => struck.to - struck.from > one.text.trim().length / 2)))
    return 'struck-out';
  const asked = /^[^.!\n]{0,40}\?/.test(passage.text.slice(span.to, span.to + 60));
  if (asked || PROPOSED.test(sentence) || above.some((one) => one.kind === 'heading' && PROPOSED.test(one.text)))
    return 'proposed';
  if (OTHER_BUSINESS.test(sentence) && !MEETING.test(sentence)) return 'not-a-meeting';
  const before = passage.text.slice(Math.max(0, span.from - 60), span.from);
  if (DUE.test(before) || DONE.test(before)) return 'not-a-meeting';
  if (FORMER.test(before)) return 'not-current';
  const nearest = above[0];
  if (nearest && OTHER_BUSINESS.test(nearest.text) && !MEETING.test(nearest.text) && !MEETING.test(sentence))
    return 'not-a-meeting';
  return null;
}

/** Returns the passage that says that the whole group has ended or moved away, or null. */
export function groupEnded(passages: readonly Passage[]): Passage | null {
  const opening = passages.filter((passage) => passage.text.trim() !== '').slice(0, 8);
  const title = opening.find((passage) => passage.kind === 'heading');
  return (
    opening.find(
      (passage) =>
        (passage === title && ENDED_TITLE.test(passage.text)) || GROUP_ENDED.test(passage.text.slice(0, 400)),
    ) ?? null
  );
}
