import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyLink, hostName } from '../../shared/meeting-services.ts';

describe('an address tells what it is good for', () => {
  test.each([
    ['https://zoom.us/j/175547218', 'join', 'Zoom', '175547218'],
    ['https://us02web.zoom.us/j/85305980190?pwd=TXJqMWcvYjlQ', 'join', 'Zoom', '85305980190'],
    ['https://acme-io.zoom.us/s/95100368978', 'join', 'Zoom', '95100368978'],
    ['https://zoom.com/my/group', 'join', 'Zoom', undefined],
    ['https://zoomgov.com/j/1612345678', 'join', 'Zoom', '1612345678'],
    ['https://app.zoom.us/wc/join/123456789', 'join', 'Zoom', '123456789'],
    ['https://zoom.us/meeting/register/tJMqcOmv', 'registration', 'Zoom', undefined],
    ['https://zoom.us/zoomconference?m=AnpIc8jE7z2', 'dial-in', 'Zoom', undefined],
    ['https://zoom.us/u/bHi4eTbaK', 'dial-in', 'Zoom', undefined],
    ['https://zoom.us/rec/share/abc', 'recording', 'Zoom', undefined],
    ['https://zoom.us/recording/play/tPMy', 'recording', 'Zoom', undefined],
    ['https://zoom.us/meeting/tJwl/ics?icsToken=1', 'calendar', 'Zoom', undefined],
    ['https://zoom.us/pricing', 'page', 'zoom.us', undefined],
    ['https://notzoom.us/j/175547218', 'page', 'notzoom.us', undefined],
    [
      'https://zoom-lfx.platform.linuxfoundation.org/meeting/992?password=a',
      'page',
      'zoom-lfx.platform.linuxfoundation.org',
      undefined,
    ],
    ['https://zoom-lfx.platform.linuxfoundation.org/meeting/99192325859?password=a', 'join', 'Zoom', '99192325859'],
    ['https://zoom-lfx.platform.linuxfoundation.org/meetings/project?view=month', 'calendar', 'Zoom', undefined],
    ['https://meet.google.com/abc-defg-hij', 'join', 'Google Meet', undefined],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_M', 'join', 'Microsoft Teams', undefined],
    [
      'https://dialin.teams.microsoft.com/22f12fa0-499f-435b-bc69-b8de580ba330?id=2',
      'dial-in',
      'Microsoft Teams',
      undefined,
    ],
    ['https://acme.webex.com/meet/room', 'join', 'Webex', undefined],
    ['https://meet.jit.si/room', 'join', 'Jitsi', undefined],
    ['https://jitsi.example.org/room', 'join', 'Jitsi', undefined],
    ['https://meet.example.org/our-room', 'join', 'Jitsi', undefined],
    ['https://meet.example.org/', 'page', 'meet.example.org', undefined],
    ['https://hangouts.google.com/call/vsPF', 'join', 'Google Hangouts', undefined],
    ['https://bbb.example.org/b/abc-def-ghi', 'join', 'BigBlueButton', undefined],
    ['https://cloud.example.org/call/x7y8z9a2', 'join', 'Nextcloud Talk', undefined],
    ['https://global.gotomeeting.com/join/123456789', 'join', 'GoToMeeting', '123456789'],
    ['https://bluejeans.com/4567', 'join', 'BlueJeans', '4567'],
    ['https://chime.aws/1234567890', 'join', 'Amazon Chime', '1234567890'],
    ['https://app.slack.com/huddle/T1/C1', 'join', 'Slack huddle', undefined],
    ['https://www.youtube.com/@group/streams', 'stream', 'YouTube', undefined],
    ['https://www.youtube.com/playlist?list=PL1', 'playlist', 'YouTube', undefined],
    ['https://youtu.be/vc6gYiN69UM', 'recording', 'YouTube', undefined],
    ['https://docs.google.com/document/d/1/edit', 'document', 'Google Docs', undefined],
    ['https://docs.google.com/presentation/d/1', 'slides', 'Google Docs', undefined],
    ['https://calendar.google.com/event?action=TEMPLATE', 'calendar', 'Google Calendar', undefined],
    ['https://example.org/talks/intro.pptx', 'slides', 'example.org', undefined],
    ['https://www.thetimezoneconverter.com/?t=8', 'converter', 'time zone converter', undefined],
    ['https://github.com/acme/wg/wiki', 'document', 'GitHub', undefined],
    ['https://github.com/acme', 'page', 'GitHub', undefined],
    ['https://www.example.org/', 'page', 'example.org', undefined],
    ['no address', 'page', '', undefined],
  ])('%s', (address, kind, service, meetingId) => {
    expect(classifyLink(address)).toEqual({ kind, service, ...(meetingId === undefined ? {} : { meetingId }) });
  });
});

test('a pass code is what people type, not the token of a link', () => {
  expect(classifyLink('https://zoom.us/j/175547218?pwd=123456').passcode).toBe('123456');
  expect(classifyLink('https://zoom.us/j/175547218?pwd=UjJhYWh1MW5RTHg5').passcode).toBeUndefined();
});

test.each([
  ['https://docs.google.com/document/d/1', 'Google Docs'],
  ['https://www.youtube.com/watch?v=vc6gYiN69UM', 'YouTube'],
  ['https://zoom.us/recording/play/t', 'Zoom recording'],
  ['https://hackmd.io/abc', 'HackMD'],
  ['https://github.com/acme/wg/blob/main/notes/2026-01-13.md', 'GitHub'],
  ['https://www.example.org/a', 'example.org'],
])('the host of %s is %s', (address, host) => {
  expect(hostName(address)).toBe(host);
});

test('any address is classified without a throw', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
      expect(classifyLink(url)).toMatchObject({ service: expect.stringMatching(/./) });
    }),
  );
});
