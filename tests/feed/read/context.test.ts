import { describe, expect, it } from 'vitest';
import { groupEnded } from '../../../feed/read/context.ts';
import { readDocument } from '../../../feed/read/document.ts';

const ended = (markdown: string): boolean => groupEnded(readDocument(markdown)) !== null;

describe('a group has ended', () => {
  it.each([
    '# Docs WG (archived)',
    '# Docs WG\n\nThis working group has been disbanded.',
    '# Docs WG\n\nThe working group has completed its work.',
    '# Docs WG\n\nThis group has moved to https://example.org/new-home',
  ])('%j', (markdown) => expect(ended(markdown)).toBe(true));
});

describe('a group goes on', () => {
  it.each([
    // an archive is a place for old minutes too
    '# Notes archive of the Docs WG',
    '# Docs WG\n\nThe project has completed the criteria for incubation.',
    '# Docs WG\n\nThe team has completed a major rewrite.',
    '# Docs WG\n\nThe group has moved to a new time slot.',
    '# Docs WG\n\nThe group has moved to Thursdays.',
  ])('%j', (markdown) => expect(ended(markdown)).toBe(false));
});
