import { nextMeeting, type NextMeeting } from '../../../shared/next-meeting.ts';
import type { PageFacts } from './page-facts.ts';
import type { ShownMeeting } from './shown-meeting.ts';
import type { Viewer } from './viewer.ts';

/** A group as one viewer sees it at one moment. */
export interface View extends NextMeeting<ShownMeeting> {
  facts: PageFacts;
  viewer: Viewer;
  /** All meetings of the page, by start. */
  all: readonly ShownMeeting[];
  /** What lies ahead, cancelled meetings up to the last that takes place with it, soonest first. */
  coming: readonly ShownMeeting[];
  /** The called off meeting that a part tells of, where it tells of one. */
  calledOff?: ShownMeeting | undefined;
}

/**
 * Returns what a viewer is to see of a group. The build asks for nobody in particular, the script for its reader.
 *
 * @param all The meetings of the facts.
 */
export function viewOf(facts: PageFacts, all: readonly ShownMeeting[], viewer: Viewer): View {
  const found = nextMeeting(all, viewer.now, viewer.zone);
  const ahead = [...(found.next === undefined ? [] : [found.next]), ...found.following];
  const until = ahead.at(-1)?.earliest ?? Number.NEGATIVE_INFINITY;
  const calledOff = all.filter(
    ({ occurrence, gone, earliest }) => occurrence.status === 'cancelled' && gone > viewer.now && earliest <= until,
  );
  const coming = [...ahead, ...calledOff].toSorted((a, b) => a.earliest - b.earliest);
  return { facts, viewer, all, ...found, coming };
}
