import type { LinkKind } from './meeting-services.ts';

/** A web site that groups link to: what to call it, and what its addresses are by path and query. */
export interface WebHost {
  name: string;
  host: RegExp;
  /** First match wins; a site without a match says nothing about the address. */
  shapes: readonly (readonly [kind: LinkKind, path: RegExp])[];
}

const ANY = /^/;

/** Sites of documents, recordings, calendars, clocks and chats. The meetings themselves are in meeting-services.ts. */
export const WEB_HOSTS: readonly WebHost[] = [
  {
    name: 'Google Docs',
    host: /^docs\.google\.com$/,
    shapes: [
      ['slides', /^\/presentation\//],
      ['form', /^\/forms\//],
      ['document', ANY],
    ],
  },
  { name: 'Google Drive', host: /^drive\.google\.com$/, shapes: [['document', ANY]] },
  { name: 'Google Forms', host: /^forms\.gle$/, shapes: [['form', ANY]] },
  { name: 'HackMD', host: /(?:^|\.)hackmd\.io$|^(?:hackmd|codimd|hedgedoc)\./, shapes: [['document', ANY]] },
  {
    name: 'Etherpad',
    host: /^(?:etherpad|pad|pads|titanpad|piratepad)\.|^(?:public|annuel|beta)\.etherpad-mozilla\.org$/,
    shapes: [['document', ANY]],
  },
  { name: 'CryptPad', host: /(?:^|\.)cryptpad\.fr$/, shapes: [['document', ANY]] },
  { name: 'Notion', host: /(?:^|\.)notion\.(?:so|site)$/, shapes: [['document', ANY]] },
  { name: 'Dropbox Paper', host: /^paper\.dropbox\.com$/, shapes: [['document', ANY]] },
  { name: 'Tencent Docs', host: /^docs\.qq\.com$/, shapes: [['document', ANY]] },
  {
    name: 'Feishu',
    host: /\.(?:feishu\.cn|larksuite\.com)$/,
    shapes: [['document', /^\/(?:docx?|wiki|sheets|minutes)\//]],
  },
  { name: 'Confluence', host: /\.atlassian\.net$|^(?:c?wiki|confluence)\./, shapes: [['document', ANY]] },
  { name: 'GitHub Gist', host: /^gist\.github\.com$/, shapes: [['document', ANY]] },
  {
    name: 'GitHub',
    host: /^(?:www\.)?github\.com$|^raw\.githubusercontent\.com$/,
    shapes: [
      ['document', /^\/[^/]+\/[^/]+\/(?:blob|wiki|issues|discussions|tree|projects|raw)\b/],
      ['document', /^\/(?:orgs|users)\/[^/]+\/(?:projects|discussions)\b/],
    ],
  },
  { name: 'GitLab', host: /^gitlab\./, shapes: [['document', /\/-\/(?:blob|wikis|issues|tree)\b/]] },
  {
    name: 'YouTube',
    host: /^(?:(?:www|m|music)\.)?youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    shapes: [
      ['stream', /^\/(?:live\/|(?:@|c\/|channel\/|user\/)[^/?#]+\/(?:live|streams)\b)/],
      ['playlist', /^\/(?:playlist\b|@|c\/|channel\/|user\/)/],
      ['recording', /^\/(?:watch|embed|shorts|v)\b/],
      ['recording', /^\/[\w-]{11}(?:[/?#]|$)/],
      ['playlist', ANY],
    ],
  },
  {
    name: 'Vimeo',
    host: /^(?:player\.)?vimeo\.com$/,
    shapes: [
      ['stream', /^\/event\//],
      ['playlist', /^\/(?:channels|showcase|user)/],
      ['recording', ANY],
    ],
  },
  { name: 'Loom', host: /^(?:www\.)?loom\.com$/, shapes: [['recording', /^\/share\//]] },
  {
    name: 'Bilibili',
    host: /(?:^|\.)bilibili\.com$|^b23\.tv$/,
    shapes: [
      ['playlist', /^\/\d+|channel|space/],
      ['stream', /^\/live/],
      ['recording', ANY],
    ],
  },
  { name: 'PeerTube', host: /^(?:peertube|video|videos|tube)\./, shapes: [['recording', /^\/(?:w|videos\/watch)\//]] },
  { name: 'Internet Archive', host: /^(?:www\.)?archive\.org$/, shapes: [['recording', /^\/details\//]] },
  {
    name: 'Twitch',
    host: /^(?:www\.)?twitch\.tv$/,
    shapes: [
      ['recording', /^\/videos\//],
      ['stream', ANY],
    ],
  },
  { name: 'StreamYard', host: /^streamyard\.com$/, shapes: [['stream', ANY]] },
  { name: 'Speaker Deck', host: /^speakerdeck\.com$/, shapes: [['slides', ANY]] },
  { name: 'SlideShare', host: /(?:^|\.)slideshare\.net$/, shapes: [['slides', ANY]] },
  { name: 'Google Calendar', host: /^calendar\.google\.com$|^calendar\.app\.google$/, shapes: [['calendar', ANY]] },
  { name: 'Google Calendar', host: /^www\.google\.com$/, shapes: [['calendar', /^\/calendar\b/]] },
  { name: 'Outlook', host: /^outlook\.(?:office|live|office365)\.com$/, shapes: [['calendar', /calendar/]] },
  { name: 'Tockify', host: /^tockify\.com$/, shapes: [['calendar', ANY]] },
  { name: 'Teamup', host: /^teamup\.com$/, shapes: [['calendar', ANY]] },
  {
    name: 'Groups.io',
    host: /^lists\.|(?:^|\.)groups\.io$/,
    shapes: [
      ['calendar', /\/(?:calendar|ics|viewevent)\b/],
      ['chat', ANY],
    ],
  },
  {
    name: 'time zone converter',
    host: /(?:^|\.)(?:thetimezoneconverter|dateful|worldtimebuddy|everytimezone|savvytime|arewemeetingyet|24timezones|timezoneconverter|worldtimezone|timezoneconvert|worldclockmeeting|timebie|zonestamp|prokerala|worldtimeserver|timee)\.(?:com|io|toolforge\.org)$|^time\.is$|^notime\.zone$|^hammertime\.cyou$|^time\.(?:lol|new)$|^meet\.hn$/,
    shapes: [['converter', ANY]],
  },
  {
    name: 'timeanddate.com',
    host: /(?:^|\.)timeanddate\.com$/,
    shapes: [['converter', ANY]],
  },
  {
    name: 'web search',
    host: /^(?:www\.)?(?:google\.com|duckduckgo\.com|bing\.com)$/,
    shapes: [['converter', /^\/(?:search)?\?(?:.*&)?q=/]],
  },
  { name: 'Slack', host: /(?:^|\.)slack\.com$|^slack\./, shapes: [['chat', ANY]] },
  { name: 'Discord', host: /^(?:www\.)?discord(?:app)?\.(?:com|gg)$/, shapes: [['chat', ANY]] },
  { name: 'Matrix', host: /^matrix\.to$|^app\.element\.io$/, shapes: [['chat', ANY]] },
  { name: 'Zulip', host: /\.zulipchat\.com$/, shapes: [['chat', ANY]] },
  { name: 'Gitter', host: /^gitter\.im$/, shapes: [['chat', ANY]] },
  { name: 'Telegram', host: /^t\.me$/, shapes: [['chat', ANY]] },
  { name: 'Google Groups', host: /^groups\.google\.com$/, shapes: [['chat', ANY]] },
  { name: 'Meetup', host: /(?:^|\.)meetup\.com$/, shapes: [['event', ANY]] },
  { name: 'Luma', host: /^(?:lu\.ma|luma\.com)$/, shapes: [['event', ANY]] },
  { name: 'Eventbrite', host: /(?:^|\.)eventbrite\.[a-z.]{2,6}$/, shapes: [['event', ANY]] },
  { name: 'LinkedIn', host: /(?:^|\.)linkedin\.com$/, shapes: [['event', /^\/events\//]] },
  // Chapters on Bevy have the host community.<organisation>, and join their meetings from the page of the event.
  { name: 'event page', host: /^community\./, shapes: [['event', /^\/(?:events\/|[\w-]+\/?$)/]] },
];
