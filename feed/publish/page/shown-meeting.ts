import type { Meeting } from '../../../shared/meeting.ts';
import type { MeetingFace, PageFacts, ReadingWords } from './page-facts.ts';

type ShownReading = ReadingWords & { start: number };

/** A meeting of a page: its face, and when it is. All moments are milliseconds since the epoch. */
export interface ShownMeeting
  extends Omit<MeetingFace, 'readings' | 'over'>, Pick<Meeting, 'earliest' | 'latest' | 'end' | 'gone'> {
  /** Number of its face. */
  face: number;
  /** Earliest first. */
  readings: readonly [ShownReading, ...ShownReading[]];
  /** Address of a calendar file of its own. */
  file: string | undefined;
}

/** Returns the meetings of a page, by start. */
export const shownMeetings = ({ faces, meetings, files }: PageFacts): ShownMeeting[] =>
  meetings.flatMap(([number, ...starts], index) => {
    const face = faces[number];
    const [first, ...others] = (face?.readings ?? []).flatMap((words, reading) => {
      const start = starts[reading];
      return start === undefined ? [] : [{ ...words, start }];
    });
    if (face === undefined || first === undefined) return [];
    const latest = (others.at(-1) ?? first).start;
    const [end, gone] = [latest + face.length, latest + face.over];
    const readings: ShownMeeting['readings'] = [first, ...others];
    return [{ ...face, face: number, readings, file: files[index], earliest: first.start, latest, end, gone }];
  });
