import { useEffect, useState } from 'preact/hooks';

const MINUTE = 60_000;

/**
 * Returns the time (milliseconds since the epoch), anew at the beginning of each minute and when the popup comes into
 * view again, as after sleep.
 */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setTimeout(look, MINUTE - (Date.now() % MINUTE));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
  return now;
}
