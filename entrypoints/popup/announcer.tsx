import { useEffect, useState } from 'preact/hooks';
import type { Meeting } from '../../shared/meeting.ts';
import { durationWords } from '../../shared/relative-time.ts';
import { say } from '../words/say.ts';
import type { Scene } from './scene.ts';

const MINUTE = 60_000;

/**
 * Tells screen readers that the start comes near: 15 and 5 minutes before and at the start, once each. The countdown
 * itself is silent: it would talk every minute.
 */
export function Announcer({ meeting, scene }: { meeting: Meeting; scene: Scene }) {
  const [words, setWords] = useState('');
  const minutes = Math.floor((meeting.earliest - scene.now) / MINUTE);
  useEffect(() => {
    if (minutes === 15 || minutes === 5) setWords(say('announceSoon', durationWords(minutes, say)));
    if (minutes === 0) setWords(say('announceStarted'));
  }, [minutes]);
  return (
    <p class="unseen" role="status">
      {words}
    </p>
  );
}
