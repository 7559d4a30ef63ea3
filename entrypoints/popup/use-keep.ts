import { useState } from 'preact/hooks';
import { notSavedWords } from '../words/not-saved-words.ts';

/** Waits for what a person has decided to be kept, and tells them where the browser refuses. */
export type Keep = (what: string, writing: Promise<void>) => void;

/** Returns that, and what it has to tell: undefined unless the last decision was not kept. */
export function useKeep(): [Keep, string | undefined] {
  const [notSaved, setNotSaved] = useState<string>();
  const keep: Keep = (what, writing) => {
    // Gone before it comes again: else a second try that fails would not be heard.
    setNotSaved(undefined);
    writing.catch((error: unknown) => setNotSaved(notSavedWords(what, error)));
  };
  return [keep, notSaved];
}
