import { parseAddress } from './web-address.ts';
import { WEB_HOSTS } from './web-hosts.ts';

/** What an address is good for. 'page' is all that nothing more is known of. */
export type LinkKind =
  | 'join'
  | 'stream'
  | 'registration'
  | 'event'
  | 'dial-in'
  | 'recording'
  | 'playlist'
  | 'calendar'
  | 'converter'
  | 'document'
  | 'slides'
  | 'form'
  | 'chat'
  | 'page';

export interface LinkMeaning {
  kind: LinkKind;
  /** Name of the service for people, such as "Zoom"; the host name where it is not known. */
  service: string;
  /** Meeting id in the address, digits only. */
  meetingId?: string;
  /** Pass code in the address, where it is one that people type; the tokens that services put there are none. */
  passcode?: string;
}

interface MeetingService {
  name: string;
  host: RegExp;
  /** First match on path and query wins. A named group `id` is the meeting id. */
  shapes: readonly (readonly [kind: LinkKind, path: RegExp])[];
}

/** A room: one path segment that is no page of the site. */
const ROOM =
  /^\/(?!(?:about|blog|contact|docs|download|features|help|home|legal|login|pricing|privacy|signin|signup|support|terms)\b)[^/?#]{2,}/;
const ANY_PATH = /^\/[^/?#]/;

const SERVICES: readonly MeetingService[] = [
  {
    name: 'Zoom',
    host: /(?:^|\.)(?:zoom(?:-x)?\.(?:us|com|com\.cn|de|eu)|zoomgov\.com|zm\.page)$/,
    shapes: [
      ['recording', /^\/(?:rec|recording|clips)\//],
      ['calendar', /^\/(?:meeting|webinar)\/[^?#]*\bics\b/],
      ['registration', /^\/(?:meeting|webinar)\/register\//],
      ['dial-in', /^\/(?:u\/|zoomconference\b|teleconference\b)/],
      ['join', /^\/(?:[a-z]{1,2}|wc\/join|webinar)\/(?<id>\d{9,11})\b/],
      ['join', /^\/join\?(?:.*&)?confno=(?<id>\d{9,11})\b/],
      ['join', /^\/(?:my|j|w|s|wc|webinar)\/[^/?#]/],
      ['event', /^\/ev?\//],
    ],
  },
  {
    name: 'Zoom',
    host: /^zoom-lfx\.platform\.linuxfoundation\.org$|(?:^|\.)lfx\.(?:dev|linuxfoundation\.org)$/,
    shapes: [
      ['join', /^\/meetings?\/(?<id>\d{9,11})\b/],
      ['calendar', /^\/meetings\b/],
    ],
  },
  {
    name: 'Google Meet',
    host: /^(?:(?:stream\.)?meet\.google\.com|tel\.meet|g\.co)$/,
    shapes: [
      ['stream', /^\/stream\//],
      ['dial-in', /^\/[a-z-]+\?pin=/],
      ['join', /^\/(?:_meet\/)?(?:[a-z]{3}-[a-z]{4}-[a-z]{3}|lookup\/|meet\/)/],
    ],
  },
  {
    name: 'Google Hangouts',
    host: /^(?:hangouts|plus|talkgadget)\.google\.com$/,
    shapes: [['join', /^\/(?:call|hangouts|events)\b/]],
  },
  {
    name: 'Microsoft Teams',
    host: /^(?:dialin\.)?teams\.(?:microsoft\.(?:com|us)|live\.com)$|^dod\.teams\.microsoft\.us$|^aka\.ms$/,
    shapes: [
      ['join', /^\/l\/meetup-join\//],
      ['join', /^\/meet\/(?<id>\d+)/],
      ['join', /^\/meet\//],
      ['dial-in', /^\/(?:[0-9a-f]{8}-[0-9a-f]{4}|usp\/pstnconferencing|JoinTeamsMeeting)/i],
      ['chat', /^\/l\/(?:channel|team|chat)\//],
    ],
  },
  {
    name: 'Webex',
    host: /(?:^|\.)webex\.com$/,
    shapes: [
      ['recording', /\/(?:recordingservice|recording|lsr\.php|ldr\.php|nbrshared)/],
      ['dial-in', /globalcallin/],
      ['join', /\/(?:meet|join|m|weblink)\/|\/(?:j|e|m)\.php\b|\/wbxmjs\/|\/webappng\//],
    ],
  },
  {
    name: 'Jitsi',
    host: /^meet\.jit\.si$/,
    shapes: [
      ['dial-in', /^\/static\/dialInInfo/],
      ['join', ANY_PATH],
    ],
  },
  { name: '8x8', host: /^8x8\.vc$|^meet\.8x8\.com$/, shapes: [['join', ANY_PATH]] },
  {
    name: 'BigBlueButton',
    host: /^(?:bbb|bigbluebutton|greenlight)[\w-]*\./,
    shapes: [
      ['recording', /\/(?:playback|recording)/],
      ['join', ANY_PATH],
    ],
  },
  { name: 'Whereby', host: /(?:^|\.)(?:whereby\.com|appear\.in)$/, shapes: [['join', ROOM]] },
  { name: 'UberConference', host: /(?:^|\.)uberconference\.com$/, shapes: [['join', ROOM]] },
  { name: 'Dialpad', host: /^meetings\.dialpad\.com$/, shapes: [['join', ROOM]] },
  { name: 'Dialpad', host: /^dialpad\.com$/, shapes: [['join', /^\/(?:room|meetings?)\//]] },
  {
    name: 'GoToMeeting',
    host: /(?:^|\.)(?:gotomeeting\.com|gotomeet\.me|gotowebinar\.com)$|^meet\.goto\.com$/,
    shapes: [
      ['recording', /recording/],
      ['registration', /^\/(?:register|rt)\b/],
      ['join', /^\/(?:join\/)?(?<id>\d{9,10})\b/],
      ['join', ROOM],
    ],
  },
  {
    name: 'BlueJeans',
    host: /(?:^|\.)bluejeans\.com$/,
    shapes: [
      ['recording', /^\/(?:playback|s)\//],
      ['dial-in', /^\/(?:premium-)?numbers/],
      ['join', /^\/(?<id>\d{3,12})\b/],
      ['join', ROOM],
    ],
  },
  {
    name: 'Amazon Chime',
    host: /(?:^|\.)chime\.aws$/,
    shapes: [
      ['dial-in', /^\/dialinnumbers/],
      ['join', /^\/(?<id>\d{10})\b/],
      ['join', ROOM],
    ],
  },
  {
    name: 'RingCentral',
    host: /^(?:v|meetings|video)\.ringcentral\.com$/,
    shapes: [
      ['join', /^\/(?:join|j)\/(?<id>\d+)/],
      ['join', /^\/(?:join|j|conf)\b/],
    ],
  },
  { name: 'Slack huddle', host: /^app\.slack\.com$/, shapes: [['join', /^\/huddle\//]] },
  { name: 'Discord', host: /^(?:www\.)?discord(?:app)?\.(?:com|gg)$/, shapes: [['join', /^\/events\/|[?&]event=\d/]] },
  { name: 'Gather', host: /^(?:(?:www|app|v2)\.)*gather\.town$/, shapes: [['join', /^\/(?:app|invite|i|r)\b/]] },
  { name: 'Element Call', host: /^(?:call|meet)\.element\.(?:io|dev)$/, shapes: [['join', ANY_PATH]] },
  { name: 'Proton Meet', host: /^meet\.proton\.me$/, shapes: [['join', /^\/join\b/]] },
  { name: 'Lark', host: /^vc\.(?:larksuite\.com|feishu\.cn)$/, shapes: [['join', /^\/j\/(?<id>\d{9})?/]] },
  {
    name: 'Tencent Meeting',
    host: /^(?:meeting\.tencent\.com|voovmeeting\.com|(?:www\.)?wemeet\.qq\.com)$/,
    shapes: [
      ['recording', /^\/(?:v2\/cloud-record|crw?|user-center)/],
      ['join', /^\/(?:dm|p|s|j|m|dw|r)\//],
    ],
  },
  { name: 'Zoho Meeting', host: /^meet(?:ing)?\.zoho\.[a-z.]{2,6}$/, shapes: [['join', ANY_PATH]] },
  { name: 'Skype', host: /^(?:join\.skype|meet\.lync)\.com$/, shapes: [['join', ANY_PATH]] },
  { name: 'FaceTime', host: /^facetime\.apple\.com$/, shapes: [['join', /^\/join/]] },
  {
    name: 'FreeConferenceCall',
    host: /^(?:join|fccdl|hello)\.(?:freeconferencecall\.com|in)$/,
    shapes: [['join', ANY_PATH]],
  },
  {
    name: 'Meetecho',
    host: /\.meetecho\.com$/,
    shapes: [
      ['recording', /recording|playout/],
      ['join', ANY_PATH],
    ],
  },
  { name: 'LiveKit', host: /^meet[\w.-]*\.livekit\.io$/, shapes: [['join', /^\/rooms\//]] },
  { name: 'Cal Video', host: /^app\.cal\.com$/, shapes: [['join', /^\/video\//]] },
  { name: 'Daily', host: /\.daily\.co$/, shapes: [['join', ROOM]] },
  { name: 'Brave Talk', host: /^talk\.brave\.com$/, shapes: [['join', ANY_PATH]] },
  { name: 'kMeet', host: /^kmeet\.infomaniak\.com$/, shapes: [['join', ANY_PATH]] },
  { name: 'WorkAdventure', host: /^play\.workadventu\.re$/, shapes: [['join', ANY_PATH]] },
  { name: 'Lifesize', host: /^(?:call|guest)\.lifesizecloud\.com$/, shapes: [['join', /^\/(?<id>\d+)/]] },
  { name: 'Riverside', host: /^riverside\.(?:fm|com)$/, shapes: [['join', /^\/studio\//]] },
  { name: 'Crowdcast', host: /^(?:www\.)?crowdcast\.io$/, shapes: [['event', ANY_PATH]] },
  // What follows is known by its habits alone, so it stands last.
  { name: 'Jitsi', host: /^(?:jitsi|jitsi-meet|jitsimeet)\d*\.|\.jitsi\./, shapes: [['join', ROOM]] },
  { name: 'Nextcloud Talk', host: /\./, shapes: [['join', /^\/(?:index\.php\/)?call\/[a-z0-9]{8}(?:[/?#]|$)/]] },
  {
    name: 'BigBlueButton',
    host: /\./,
    shapes: [['join', /^\/b\/[a-z0-9]{3}-[a-z0-9]{3}(?:-[a-z0-9]{3})+(?:[/?#]|$)/]],
  },
  {
    name: 'Jitsi',
    host: /^meet\.(?!google\.|element\.|proton\.|goto\.|lync\.|zoho\.|hn$)[\w.-]+$/,
    shapes: [['join', /^\/(?![^?#]*\.html?\b)[\w%.-]{3,}\/?(?:[?#]|$)/]],
  },
];

/** File name ends that say what a document is, wherever it lies. */
const FILES: readonly (readonly [LinkKind, RegExp])[] = [
  ['calendar', /\.ics$/i],
  ['slides', /\.(?:pptx?|odp|key)$/i],
  ['recording', /\.(?:mp4|webm|mkv|mov|mp3|m4a|ogg|opus)$/i],
  ['document', /\.(?:pdf|docx?|odt|txt|md|rst|adoc|log)$/i],
];

const plainHost = (url: URL): string => url.hostname.replace(/^www\.(?=.)/, '');

/**
 * Returns what an absolute address is good for, judged by host and path alone: nothing is fetched. The table of
 * services reads first, then the sites in web-hosts.ts, then the end of the file name. Never throws.
 */
export function classifyLink(address: string): LinkMeaning {
  if (/^mailto:/i.test(address)) return { kind: 'page', service: 'e-mail' };
  const url = parseAddress(address);
  if (url === null) return { kind: 'page', service: '' };
  const path = url.pathname + url.search;
  for (const service of [...SERVICES, ...WEB_HOSTS]) {
    if (!service.host.test(url.hostname)) continue;
    for (const [kind, shape] of service.shapes) {
      const seen = shape.exec(path);
      if (seen) return { kind, service: service.name, ...inAddress(kind, seen.groups?.['id'], url) };
    }
  }
  const file = FILES.find(([, end]) => end.test(url.pathname));
  return { kind: file?.[0] ?? 'page', service: siteName(url) };
}

function inAddress(
  kind: LinkKind,
  meetingId: string | undefined,
  url: URL,
): Pick<LinkMeaning, 'meetingId' | 'passcode'> {
  if (kind !== 'join') return {};
  // A long "pwd" is a token of the service (Zoom, LFX), not what people are asked to type.
  const typed = ['pwd', 'passcode', 'pw']
    .map((name) => url.searchParams.get(name))
    .find((code) => code !== null && /^\d{4,10}$/.test(code));
  return { ...(meetingId === undefined ? {} : { meetingId }), ...(typed ? { passcode: typed } : {}) };
}

/** A site of documents or recordings is called by its name on all its pages; the others are known by some pages alone. */
const siteName = (url: URL): string =>
  WEB_HOSTS.find(
    ({ host, shapes }) =>
      host.test(url.hostname) && shapes.some(([kind]) => kind === 'document' || kind === 'recording'),
  )?.name ?? plainHost(url);

/** Returns who hosts an address, for people: "Google Docs", "YouTube", "Zoom recording"; else the host name. */
export function hostName(address: string): string {
  const { kind, service } = classifyLink(address);
  const meeting = SERVICES.some(({ name }) => name === service);
  return meeting && kind === 'recording' ? `${service} recording` : service;
}
