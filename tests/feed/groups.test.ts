import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * What the group's own README states, in its order. feed/groups/wg-networking.md tells it in other words where it is
 * running prose; no fact may be lost, mended or added on the way, the contradictions among them.
 */
const FACTS = `
wg-networking | CNCF Networking WG | container networking interface (CNI)
https://docs.google.com/document/d/15uuifCseiyUk5kPfnX5Cdj4VNjo79KkmFxm-_HisR3M/edit?usp=sharing
Ken Owens (@kenowens12) [lead] | Ben Hindman (@benh) | Alexis Richardson (@monadic) | Jonathan Boulle (@jonboulle)
Lee Calcote (@lcalcote) | Madhu Venugopal | Jie Yu | Deepak Bansal | John Gossman | Christopher Liljenstolpe
Bryan Boreham (@bboreham) | Minhan Xia (@freehan) | Daniel Nardo (@dnardo) | Pengfei Ni (@feiskyer)
John Belamaric (@johnbelamaric) | Thomas Graf (@tgraf__) | Jason Venner (@jvmirdel) | Doug Davis (@duglin)
CNI presented to the TOC: https://goo.gl/TeOBzZ
CNI proposed and accepted as CNCF project: https://github.com/cncf/toc/pull/36
1st and 3rd Tuesday of every month at 8AM PT (USA Pacific)
https://zoom.us/j/175547218
(US Toll) | +14086380968,,175547218# | +16465588656,,175547218#
+1 408 638 0968 (US Toll) | +1 646 558 8656 (US Toll) | +1 855 880 1246 (US Toll Free) | +1 877 369 0926 (US Toll Free)
Meeting ID: 175 547 218 | https://zoom.us/zoomconference?m=AnpIc8jE7z2vRW_i71ffOgGCBHWoLDlh | *6
Next meeting has been moved to WEDNESDAY July 5th | US Holiday
https://goo.gl/eyutah
http://www.thetimezoneconverter.com/?t=8:00%20a.m.%20&tz=San%20Francisco&
[2017.04.04](https://docs.google.com/document/d/1rtbk27edum429Q5sEM5IP5FIu2i3qm7naXhZxFFJWs4/edit#)
[2017.04.11 ](https://docs.google.com/document/d/1pe5uT_kYJE5zpIMIUE-g9l1ycRF9phOYTq4bcCcSXdw/edit?usp=sharing)
[2017.04.26](https://docs.google.com/document/d/1g0urMfnlWcDeIqxWtxyEwhMbcjYz4tSvKeAhDCjNT-Q/edit?usp=sharing)
[2017.06.06](https://docs.google.com/document/d/11oqkQ2OM8120tstCjbwfZ-1RqKyKtVd7c2jCUfiKWfo/edit?usp=sharing)
[2017.07.05](https://www.youtube.com/watch?v=vc6gYiN69UM&feature=youtu.be)
[2017.07.18](https://zoom.us/recording/play/tPMy_6EwEcIR8sFY5tvgEhDre--aP7FtqGPUVb-SQD5cTeLb6dZiLYoVnwcK0Gl_)
May 1st, 2017 at 4pm CST | CNCF and CNI Project Overview and proposal
https://plus.google.com/hangouts/_/calendar/a2VuY2hyaXN0aW5lb3dlbnNAZ21haWwuY29t.17hnl4inmofpbopu0t7q10k5j8
May 10th, 2017 at 11am CST | June 6th, 2017 at 11am CST | June 20th, 2017 at 11am CST - Cancelled
July 5th, 2017 at 11am CDT - Agenda: IPv6 and Weave
July 18th, 2017 at 11am CDT - Agenda: Project Contiv, CNM Overview
August 1st, 2017 at 11am CDT - Agenda: Calico, azure-container-networking
Azure Virtual Network (VNet) | Docker, Kubernetes, Mesos DC/OS and Service Fabric | CNM, CNI
August 15th, 2017 at 11am CDT: Agenda: Fannel, netlink contribution to CNI
`
  .trim()
  .split(/\n| \| /);

const ORIGINAL = '../shared/seeds/wg-networking.md';
const sources = ['feed/groups/wg-networking.md', ...(existsSync(ORIGINAL) ? [ORIGINAL] : [])];

test.each(sources)('%s states every fact, in the order of the original', (file) => {
  const text = readFileSync(file, 'utf8');
  let from = 0;
  for (const fact of FACTS) {
    const at = text.indexOf(fact, from);
    expect(at, `"${fact}" is missing, or stands before what should come first`).toBeGreaterThanOrEqual(from);
    from = at + fact.length;
  }
});

/** Whatever says when, where or how much: links, numbers, days, months, ordinals, hours and zones. */
const DECISIVE =
  /(?:https?:\/\/|\+\d)[^\s)]+|\*?\d[\w.:]*|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|[ecmp][ds]?t|utc|gmt|daily|weekly|monthly|every \w+)\b/gi;

test.each(sources)('%s states nothing decisive beside those facts', (file) => {
  let rest = readFileSync(file, 'utf8');
  for (const fact of FACTS) rest = rest.replace(fact, '');
  expect(rest.match(DECISIVE) ?? []).toEqual([]);
});
