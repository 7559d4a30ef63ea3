import { linksOf, type PassageLink } from './passage-link.ts';
import type { Passage } from './passage.ts';

/** A link by which people come into a meeting. */
export interface JoinLink extends PassageLink {
  /** 1: a room of a meeting service; 2: an address whose words say so; 3: a stream, an event or a registration page. */
  rank: 1 | 2 | 3;
}

const ROOM_WORDS =
  /^(?:(?:join|click)\b.{0,40}\b(?:meeting|call|zoom|here|session|video)|(?:the )?(?:zoom|google meet|gmeet|meet|webex|ms teams|microsoft teams|teams|jitsi|hangouts?|bluejeans|big ?blue ?button|video ?(?:call|conference|chat|conferencing))(?: (?:call|link|meeting|room|bridge|url))?|(?:meeting|call|conference) (?:link|url|room|bridge)|join)$/i;
const LABEL_BEFORE =
  /(?:zoom|google meet|webex|teams|jitsi|hangouts?|meeting (?:link|url|room)|video ?(?:call|conference)|join (?:link|us|the (?:meeting|call)|from [^\n]{0,60}))(?: (?:link|url|call|meeting|room))?\s{0,3}:\s{0,3}$/i;

/**
 * Returns the links of a document that join a meeting, in reading order. The address decides; where it says nothing
 * (short links, own hosts) the words of the link or the label before it do.
 */
export function joinLinks(passages: readonly Passage[]): JoinLink[] {
  const found: JoinLink[] = [];
  for (const passage of passages) {
    for (const link of linksOf(passage)) {
      const rank = rankOf(link, passage);
      if (rank !== null) found.push({ ...link, rank });
    }
  }
  return found;
}

function rankOf(link: PassageLink, passage: Passage): JoinLink['rank'] | null {
  if (link.kind === 'join') return 1;
  if (link.kind === 'stream' || link.kind === 'event' || link.kind === 'registration') return 3;
  const saysSo =
    ROOM_WORDS.test(link.words.replace(/[[\]():]/g, '').trim()) ||
    LABEL_BEFORE.test(passage.text.slice(Math.max(0, link.from - 90), link.from));
  // A page of dial-in numbers that stands where the room should be opens the meeting just as well.
  if (link.kind === 'dial-in') return saysSo ? 3 : null;
  return link.kind === 'page' && saysSo ? 2 : null;
}
