import { expect, test } from 'vitest';
import { documentLinks } from '../../../feed/read/document-link.ts';
import { readDocument } from '../../../feed/read/document.ts';
import { joinLinks } from '../../../feed/read/join-link.ts';

const doc = 'https://docs.google.com/document/d/1';

test.each([
  [`[Agenda & Meeting Notes](${doc})`, 'agenda'],
  [`Minutes will be taken at [HackMD](https://hackmd.io/x)`, 'agenda'],
  [`Agenda: ${doc}`, 'agenda'],
  ['[Meeting notes](https://bit.ly/x)', 'agenda'],
  [`| Notes |\n|-|\n| [here](${doc}) |`, 'agenda'],
  [`| Meeting notes | ${doc} |\n|-|-|`, 'agenda'],
  ['All meetings are archived on the [channel](https://www.youtube.com/c/x).', 'recordings'],
  ['Recordings: http://aka.ms/x', 'recordings'],
  ['[Calendar](https://calendar.google.com/calendar?cid=x)', 'calendar'],
  ['Here is a public calendar: https://goo.gl/x', 'calendar'],
  ['[my time](https://time.is/1000_in_PT)', 'converter'],
  [`See this [google doc](${doc}) for more`, 'document'],
  ['[Charter](https://github.com/a/b/blob/main/charter.md)', 'charter'],
  ['[Slack](https://acme.slack.com)', 'chat'],
  ['[Mailing list](https://groups.google.com/g/acme)', 'mailing-list'],
  ['[release notes](https://github.com/a/b/blob/main/CHANGELOG.md)', undefined],
  ['[2017-04-04 notes](https://docs.google.com/document/d/1)', undefined],
  ['[code](https://github.com/a/b)', undefined],
])('%j is for: %s', (markdown, rel) => {
  expect(documentLinks(readDocument(markdown)).map((link) => link.rel)[0]).toBe(rel);
});

test.each([
  ['https://zoom.us/j/123456789', 1],
  ['Meet at zoom.us/j/123456789.', 1],
  ['[Zoom](https://short.example/a)', 2],
  ['Meeting link: https://short.example/a', 2],
  ['[Join the meeting](https://short.example/a)', 2],
  ['<a href="https://meet.jit.si/x">here</a>', 1],
  ['[here](https://www.google.com/url?q=https://zoom.us/j/123456789&sa=D)', 1],
  ['[Live](https://www.youtube.com/@x/live)', 3],
  ['[Join our Slack](https://short.example/a)', undefined],
  ['[Zoom](javascript:alert(1))', undefined],
  ['~~https://zoom.us/j/123456789~~', undefined],
  ['[numbers](https://zoom.us/u/abc)', undefined],
  ['`curl https://zoom.us/pricing`', undefined],
])('%j joins a meeting with rank %s', (markdown, rank) => {
  expect(joinLinks(readDocument(markdown))[0]?.rank).toBe(rank);
});
