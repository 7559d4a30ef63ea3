import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyLink, hostName } from '../../shared/meeting-services.ts';

/** Rooms, and the meeting id where the address has one. */
const ROOMS: [address: string, service: string, meetingId?: string][] = [
  ['https://zoom.us/j/175547218', 'Zoom', '175547218'],
  ['https://us02web.zoom.us/j/85305980190?pwd=TXJqMWcvYjlQ', 'Zoom', '85305980190'],
  ['https://acme-io.zoom.us/s/95100368978', 'Zoom', '95100368978'],
  ['https://zoom.us/wc/175547218', 'Zoom', '175547218'],
  ['https://app.zoom.us/wc/join/123456789', 'Zoom', '123456789'],
  ['https://zoom.us/webinar/123456789', 'Zoom', '123456789'],
  ['https://zoom.us/join?confno=123456789', 'Zoom', '123456789'],
  ['https://zoom.us/join?action=join&confno=12345678901', 'Zoom', '12345678901'],
  ['https://zoom.us/j/12345678', 'Zoom'],
  ['https://zoom.us/j/123456789012', 'Zoom'],
  ['https://zoom.com/my/group', 'Zoom'],
  ['https://zoom.us/w/room', 'Zoom'],
  ['https://zoom.us/s/room', 'Zoom'],
  ['https://zoom-x.de/j/123456789', 'Zoom', '123456789'],
  ['https://zoom.com.cn/j/123456789', 'Zoom', '123456789'],
  ['https://eu01web.zoom.eu/j/123456789', 'Zoom', '123456789'],
  ['https://zoomgov.com/j/1612345678', 'Zoom', '1612345678'],
  ['https://zm.page/my/room', 'Zoom'],
  ['https://zoom-lfx.platform.linuxfoundation.org/meeting/99192325859?password=a', 'Zoom', '99192325859'],
  ['https://lfx.dev/meetings/99192325859', 'Zoom', '99192325859'],
  ['https://app.lfx.linuxfoundation.org/meeting/99192325859', 'Zoom', '99192325859'],
  ['https://meet.google.com/abc-defg-hij', 'Google Meet'],
  ['https://meet.google.com/_meet/abc-defg-hij?authuser=0', 'Google Meet'],
  ['https://meet.google.com/lookup/abcdefg', 'Google Meet'],
  ['https://g.co/meet/room', 'Google Meet'],
  ['https://hangouts.google.com/call/vsPF', 'Google Hangouts'],
  ['https://hangouts.google.com/hangouts/_/abc', 'Google Hangouts'],
  ['https://plus.google.com/events/abc', 'Google Hangouts'],
  ['https://talkgadget.google.com/hangouts/_/abc', 'Google Hangouts'],
  ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_M', 'Microsoft Teams'],
  ['https://teams.microsoft.us/l/meetup-join/19%3ameeting_M', 'Microsoft Teams'],
  ['https://dod.teams.microsoft.us/l/meetup-join/19%3ameeting_M', 'Microsoft Teams'],
  ['https://teams.live.com/meet/9312345678901?p=a', 'Microsoft Teams', '9312345678901'],
  ['https://teams.microsoft.com/meet/room', 'Microsoft Teams'],
  ['https://acme.webex.com/meet/room', 'Webex'],
  ['https://webex.com/join/room', 'Webex'],
  ['https://acme.webex.com/m/0a1b', 'Webex'],
  ['https://acme.webex.com/weblink/register/0a1b', 'Webex'],
  ['https://acme.webex.com/acme/j.php?MTID=m0a1b', 'Webex'],
  ['https://acme.webex.com/acme/e.php?MTID=m0a1b', 'Webex'],
  ['https://acme.webex.com/acme/m.php?MTID=m0a1b', 'Webex'],
  ['https://acme.webex.com/wbxmjs/joinservice/sites/acme', 'Webex'],
  ['https://acme.webex.com/webappng/sites/acme', 'Webex'],
  ['https://meet.jit.si/room', 'Jitsi'],
  ['https://jitsi.example.org/room', 'Jitsi'],
  ['https://jitsi2.example.org/room', 'Jitsi'],
  ['https://jitsi-meet.example.org/room', 'Jitsi'],
  ['https://jitsimeet.example.org/room', 'Jitsi'],
  ['https://eu.jitsi.example.org/room', 'Jitsi'],
  ['https://meet.example.org/our-room', 'Jitsi'],
  ['https://meet.example.org/our-room/', 'Jitsi'],
  ['https://meet.example.org/our-room?lang=en', 'Jitsi'],
  ['https://meet.golem.de/room', 'Jitsi'],
  ['https://8x8.vc/acme/room', '8x8'],
  ['https://meet.8x8.com/room', '8x8'],
  ['https://bbb.example.org/b/abc-def-ghi', 'BigBlueButton'],
  ['https://bbb2.example.org/room', 'BigBlueButton'],
  ['https://bigbluebutton.example.org/room', 'BigBlueButton'],
  ['https://greenlight-eu.example.org/room', 'BigBlueButton'],
  ['https://rooms.example.org/b/abc-d1f-ghi', 'BigBlueButton'],
  ['https://rooms.example.org/b/abc-d1f-ghi-j2l?lang=en', 'BigBlueButton'],
  ['https://whereby.com/room', 'Whereby'],
  ['https://acme.whereby.com/room', 'Whereby'],
  ['https://appear.in/room', 'Whereby'],
  ['https://www.uberconference.com/room', 'UberConference'],
  ['https://uberconference.com/room', 'UberConference'],
  ['https://dialpad.com/meeting/room', 'Dialpad'],
  ['https://dialpad.com/meetings/room', 'Dialpad'],
  ['https://meetings.dialpad.com/room/abc', 'Dialpad'],
  ['https://meetings.dialpad.com/acme-room?from=mail', 'Dialpad'],
  ['https://global.gotomeeting.com/join/123456789', 'GoToMeeting', '123456789'],
  ['https://meet.goto.com/123456789', 'GoToMeeting', '123456789'],
  ['https://meet.goto.com/acme/room', 'GoToMeeting'],
  ['https://gotomeet.me/acme', 'GoToMeeting'],
  ['https://bluejeans.com/4567', 'BlueJeans', '4567'],
  ['https://bluejeans.com/acme-room', 'BlueJeans'],
  ['https://chime.aws/1234567890', 'Amazon Chime', '1234567890'],
  ['https://app.chime.aws/room', 'Amazon Chime'],
  ['https://meetings.ringcentral.com/j/1234567890', 'RingCentral', '1234567890'],
  ['https://v.ringcentral.com/join/1234567890', 'RingCentral', '1234567890'],
  ['https://video.ringcentral.com/conf/room', 'RingCentral'],
  ['https://app.slack.com/huddle/T1/C1', 'Slack huddle'],
  ['https://discord.com/events/123/456', 'Discord'],
  ['https://discord.gg/abc?event=123', 'Discord'],
  ['https://discordapp.com/invite/abc?a=b&event=123', 'Discord'],
  ['https://gather.town/app/abc/room', 'Gather'],
  ['https://app.gather.town/invite?token=a', 'Gather'],
  ['https://app.v2.gather.town/i/room', 'Gather'],
  ['https://gather.town/r/room', 'Gather'],
  ['https://call.element.io/room', 'Element Call'],
  ['https://meet.element.dev/room', 'Element Call'],
  ['https://meet.proton.me/join/id-ABC', 'Proton Meet'],
  ['https://vc.larksuite.com/j/123456789', 'Lark', '123456789'],
  ['https://vc.feishu.cn/j/room', 'Lark'],
  ['https://meeting.tencent.com/dm/abc', 'Tencent Meeting'],
  ['https://voovmeeting.com/p/abc', 'Tencent Meeting'],
  ['https://www.wemeet.qq.com/s/abc', 'Tencent Meeting'],
  ['https://wemeet.qq.com/r/abc', 'Tencent Meeting'],
  ['https://meet.zoho.com/abc', 'Zoho Meeting'],
  ['https://meeting.zoho.eu/meeting/join', 'Zoho Meeting'],
  ['https://join.skype.com/abc', 'Skype'],
  ['https://meet.lync.com/acme/abc', 'Skype'],
  ['https://facetime.apple.com/join#v=1', 'FaceTime'],
  ['https://join.freeconferencecall.com/acme', 'FreeConferenceCall'],
  ['https://fccdl.in/abc', 'FreeConferenceCall'],
  ['https://meetings.conf.meetecho.com/interim/?group=abc', 'Meetecho'],
  ['https://meet.livekit.io/rooms/abc', 'LiveKit'],
  ['https://meet-eu.livekit.io/rooms/abc', 'LiveKit'],
  ['https://app.cal.com/video/abc', 'Cal Video'],
  ['https://acme.daily.co/room', 'Daily'],
  ['https://talk.brave.com/room', 'Brave Talk'],
  ['https://kmeet.infomaniak.com/room', 'kMeet'],
  ['https://play.workadventu.re/@/acme', 'WorkAdventure'],
  ['https://call.lifesizecloud.com/1234567', 'Lifesize', '1234567'],
  ['https://guest.lifesizecloud.com/1234567', 'Lifesize', '1234567'],
  ['https://riverside.fm/studio/acme', 'Riverside'],
  ['https://cloud.example.org/call/x7y8z9a2', 'Nextcloud Talk'],
  ['https://cloud.example.org/index.php/call/x7y8z9a2?direct=1', 'Nextcloud Talk'],
];

test.each(ROOMS)('%s is a room of %s', (address, service, meetingId) => {
  expect(classifyLink(address)).toStrictEqual({ kind: 'join', service, ...(meetingId !== undefined && { meetingId }) });
});

/** Services that anybody runs under a name of their own, so that a name is all that tells them. */
const SELF_HOSTED = new Set(['Jitsi', 'BigBlueButton', 'Nextcloud Talk']);

test.each(ROOMS.filter(([, service]) => !SELF_HOSTED.has(service)))(
  'a host that only looks like that of %s is not %s',
  (address, service) => {
    const { hostname } = new URL(address);
    const site = /[^.]+\.[^.]+$/;
    for (const other of [
      hostname.replace(site, 'evil-$&'),
      hostname.replace(site, (it) => it.replace('.', '-') + '.org'),
      `${hostname}.example`,
    ]) {
      expect(classifyLink(address.replace(hostname, other)).service).not.toBe(service);
    }
  },
);

/** Addresses on the site of a meeting service that are no rooms. */
const OTHERS: [address: string, kind: string, service: string][] = [
  ['https://zoom.us/meeting/register/tJMqcOmv', 'registration', 'Zoom'],
  ['https://zoom.us/webinar/register/WN_abc', 'registration', 'Zoom'],
  ['https://zoom.us/zoomconference?m=AnpIc8jE7z2', 'dial-in', 'Zoom'],
  ['https://zoom.us/teleconference', 'dial-in', 'Zoom'],
  ['https://zoom.us/u/bHi4eTbaK', 'dial-in', 'Zoom'],
  ['https://zoom.us/rec/share/abc', 'recording', 'Zoom'],
  ['https://zoom.us/recording/play/tPMy', 'recording', 'Zoom'],
  ['https://zoom.us/clips/share/abc', 'recording', 'Zoom'],
  ['https://zoom.us/meeting/tJwl/ics?icsToken=1', 'calendar', 'Zoom'],
  ['https://zoom.us/webinar/tJwl/ics', 'calendar', 'Zoom'],
  ['https://events.zoom.us/ev/abc', 'event', 'Zoom'],
  ['https://events.zoom.us/e/abc', 'event', 'Zoom'],
  ['https://zoom.us/pricing', 'page', 'zoom.us'],
  ['https://zoom.us/blog/j/175547218', 'page', 'zoom.us'],
  ['https://zoom.us/docs/rec/abc', 'page', 'zoom.us'],
  ['https://zoom.us/my/', 'page', 'zoom.us'],
  ['https://zoom-lfx.platform.linuxfoundation.org/meetings/project?view=month', 'calendar', 'Zoom'],
  [
    'https://zoom-lfx.platform.linuxfoundation.org/meeting/992?password=a',
    'page',
    'zoom-lfx.platform.linuxfoundation.org',
  ],
  ['https://stream.meet.google.com/stream/abc', 'stream', 'Google Meet'],
  ['https://tel.meet/abc-defg-hij?pin=123', 'dial-in', 'Google Meet'],
  ['https://meet.google.com/about', 'page', 'meet.google.com'],
  ['https://meet.google.com/new/abc-defg-hij', 'page', 'meet.google.com'],
  ['https://hangouts.google.com/about/call', 'page', 'hangouts.google.com'],
  ['https://dialin.teams.microsoft.com/22f12fa0-499f-435b-bc69-b8de580ba330?id=2', 'dial-in', 'Microsoft Teams'],
  ['https://dialin.teams.microsoft.com/usp/pstnconferencing', 'dial-in', 'Microsoft Teams'],
  ['https://aka.ms/JoinTeamsMeeting?omkt=en', 'dial-in', 'Microsoft Teams'],
  ['https://teams.microsoft.com/l/channel/19%3a', 'chat', 'Microsoft Teams'],
  ['https://teams.microsoft.com/l/team/19%3a', 'chat', 'Microsoft Teams'],
  ['https://teams.microsoft.com/l/chat/19%3a', 'chat', 'Microsoft Teams'],
  ['https://teams.microsoft.com/downloads', 'page', 'teams.microsoft.com'],
  ['https://aka.ms/meeting-notes', 'page', 'aka.ms'],
  ['https://acme.webex.com/recordingservice/sites/acme', 'recording', 'Webex'],
  ['https://acme.webex.com/acme/lsr.php?RCID=a', 'recording', 'Webex'],
  ['https://acme.webex.com/acme/ldr.php?RCID=a', 'recording', 'Webex'],
  ['https://acme.webex.com/webappng/sites/acme/recording/a', 'recording', 'Webex'],
  ['https://acme.webex.com/acme/nbrshared.do?a', 'recording', 'Webex'],
  ['https://acme.webex.com/acme/globalcallin.php', 'dial-in', 'Webex'],
  ['https://www.webex.com/pricing', 'page', 'webex.com'],
  ['https://meet.jit.si/static/dialInInfo.html?room=a', 'dial-in', 'Jitsi'],
  ['https://meet.jit.si/', 'page', 'meet.jit.si'],
  ['https://meet.example.org/', 'page', 'meet.example.org'],
  ['https://meet.example.org/ab', 'page', 'meet.example.org'],
  ['https://meet.example.org/notes/today', 'page', 'meet.example.org'],
  ['https://meet.example.org/today.html', 'page', 'meet.example.org'],
  ['https://meet.example.org/today.htm', 'page', 'meet.example.org'],
  ['https://jitsi.example.org/about', 'page', 'jitsi.example.org'],
  ['https://meet.hn/room', 'converter', 'time zone converter'],
  ['https://bbb.example.org/playback/presentation/2.3/a', 'recording', 'BigBlueButton'],
  ['https://bbb.example.org/recordings/a', 'recording', 'BigBlueButton'],
  ['https://rooms.example.org/b/abc-def', 'page', 'rooms.example.org'],
  ['https://rooms.example.org/b/abc-def-ghij', 'page', 'rooms.example.org'],
  ['https://rooms.example.org/a/b/abc-def-ghi', 'page', 'rooms.example.org'],
  ['https://cloud.example.org/call/x7y8z9a2b', 'page', 'cloud.example.org'],
  ['https://cloud.example.org/recall/x7y8z9a2', 'page', 'cloud.example.org'],
  ['https://whereby.com/information/pricing', 'join', 'Whereby'],
  ['https://whereby.com/pricing', 'page', 'whereby.com'],
  ['https://whereby.com/a', 'page', 'whereby.com'],
  ['https://www.uberconference.com/help', 'page', 'uberconference.com'],
  ['https://www.dialpad.com/blog', 'page', 'dialpad.com'],
  ['https://dialpad.com/blog/room', 'page', 'dialpad.com'],
  ['https://dialpad.com/about', 'page', 'dialpad.com'],
  ['https://global.gotomeeting.com/recording/view/a', 'recording', 'GoToMeeting'],
  ['https://attendee.gotowebinar.com/register/123', 'registration', 'GoToMeeting'],
  ['https://attendee.gotowebinar.com/rt/123', 'registration', 'GoToMeeting'],
  ['https://www.gotomeeting.com/features', 'page', 'gotomeeting.com'],
  ['https://bluejeans.com/playback/s/abc', 'recording', 'BlueJeans'],
  ['https://bluejeans.com/s/abc', 'recording', 'BlueJeans'],
  ['https://www.bluejeans.com/numbers?ll=en', 'dial-in', 'BlueJeans'],
  ['https://www.bluejeans.com/premium-numbers', 'dial-in', 'BlueJeans'],
  ['https://chime.aws/dialinnumbers/', 'dial-in', 'Amazon Chime'],
  ['https://chime.aws/download', 'page', 'chime.aws'],
  ['https://app.slack.com/client/T1/C1', 'chat', 'Slack'],
  ['https://discord.gg/abc', 'chat', 'Discord'],
  ['https://discord.com/channels/1?event=abc', 'chat', 'Discord'],
  ['https://www.gather.town/about', 'page', 'gather.town'],
  ['https://meet.proton.me/about', 'page', 'meet.proton.me'],
  ['https://meeting.tencent.com/crw/abc', 'recording', 'Tencent Meeting'],
  ['https://meeting.tencent.com/cr/abc', 'recording', 'Tencent Meeting'],
  ['https://meeting.tencent.com/v2/cloud-record/share?id=a', 'recording', 'Tencent Meeting'],
  ['https://meeting.tencent.com/user-center/shared-record-info?id=a', 'recording', 'Tencent Meeting'],
  ['https://meeting.tencent.com/download', 'page', 'meeting.tencent.com'],
  ['https://meetings.conf.meetecho.com/ietf119/recordings', 'recording', 'Meetecho'],
  ['https://play.conf.meetecho.com/Playout/?session=a', 'join', 'Meetecho'],
  ['https://www.meetecho.com/playout/a', 'recording', 'Meetecho'],
  ['https://facetime.apple.com/about', 'page', 'facetime.apple.com'],
  ['https://riverside.fm/blog', 'page', 'riverside.fm'],
  ['https://www.crowdcast.io/e/abc', 'event', 'Crowdcast'],
  ['https://crowdcast.io/e/abc', 'event', 'Crowdcast'],
  ['https://acme.daily.co/features', 'page', 'acme.daily.co'],
];

test.each(OTHERS)('%s: %s of %s', (address, kind, service) => {
  expect(classifyLink(address)).toStrictEqual({ kind, service });
});

/** Services that say what a page is somewhere in its address. */
const ANYWHERE = new Set(['Webex', 'Meetecho', 'BigBlueButton', 'GoToMeeting', 'Discord']);
const START = [...ROOMS, ...OTHERS.map(([address, , service]): [string, string] => [address, service])];

test.each(START.filter(([, service]) => !ANYWHERE.has(service)))(
  'the page that one comes from does not decide: %s',
  (address) => {
    const { origin, pathname, search } = new URL(address);
    expect(classifyLink(`${origin}/about?from=${pathname}${search}`)).toStrictEqual(classifyLink(`${origin}/about`));
  },
);

describe('any other address', () => {
  test.each([
    ['https://example.org/talks/intro.pptx', 'slides', 'example.org'],
    ['https://example.org/talks/intro.ppt', 'slides', 'example.org'],
    ['https://example.org/talks/intro.ODP', 'slides', 'example.org'],
    ['https://example.org/talks/intro.key', 'slides', 'example.org'],
    ['https://example.org/wg.ics', 'calendar', 'example.org'],
    ['https://example.org/2026-01-13.mp4?t=1', 'recording', 'example.org'],
    ['https://example.org/2026-01-13.pdf', 'document', 'example.org'],
    ['https://example.org/2026-01-13.doc', 'document', 'example.org'],
    ['https://example.org/2026-01-13.docx', 'document', 'example.org'],
    ['https://example.org/2026-01-13.md', 'document', 'example.org'],
    ['https://example.org/2026.mp4/about', 'page', 'example.org'],
    ['https://example.org/wg.ics/about', 'page', 'example.org'],
    ['https://example.org/talks.pptx.html', 'page', 'example.org'],
    ['https://example.org/notes.pdf/', 'page', 'example.org'],
    ['https://example.org/wgics', 'page', 'example.org'],
    ['https://example.org/monkey', 'page', 'example.org'],
    ['https://example.org/readmd', 'page', 'example.org'],
    ['https://www.example.org/', 'page', 'example.org'],
    ['https://wiki.www.example.org/', 'document', 'Confluence'],
    ['https://a.www.example.org/', 'page', 'a.www.example.org'],
    ['https://github.com/acme', 'page', 'GitHub'],
    ['https://www.google.com/maps', 'page', 'google.com'],
    ['https://www.linkedin.com/in/somebody', 'page', 'linkedin.com'],
    ['mailto:wg@example.org', 'page', 'e-mail'],
    ['MAILTO:wg@example.org', 'page', 'e-mail'],
    ['https://example.org/mailto:wg@example.org', 'page', 'example.org'],
    ['no address', 'page', ''],
  ])('%s: %s of %j', (address, kind, service) => {
    expect(classifyLink(address)).toStrictEqual({ kind, service });
  });
});

test.each([
  ['https://zoom.us/j/175547218?pwd=123456', '123456'],
  ['https://zoom.us/j/175547218?pwd=1234', '1234'],
  ['https://zoom.us/j/175547218?passcode=4711', '4711'],
  ['https://zoom.us/j/175547218?pw=4711', '4711'],
  ['https://zoom.us/j/175547218?pwd=UjJhYWh1MW5RTHg5', undefined],
  ['https://zoom.us/j/175547218?pwd=a12345', undefined],
  ['https://zoom.us/j/175547218?pwd=12345a', undefined],
  ['https://zoom.us/j/175547218?pwd=12345678901', undefined],
  ['https://zoom.us/rec/share/abc?pwd=123456', undefined],
])('a pass code is what people type, not the token of a link: %s has %s', (address, passcode) => {
  expect(classifyLink(address).passcode).toBe(passcode);
});

test.each([
  ['https://docs.google.com/document/d/1', 'Google Docs'],
  ['https://www.youtube.com/watch?v=vc6gYiN69UM', 'YouTube'],
  ['https://zoom.us/recording/play/t', 'Zoom recording'],
  ['https://zoom.us/j/175547218', 'Zoom'],
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
