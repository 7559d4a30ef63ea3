/*
 * Runs inside Thunderbird: subscribes to the calendar at an address, or refreshes it when it is subscribed already, and
 * returns the status of the answer and the meetings as the calendar shows them. Arguments: address, from, until (ms).
 */
const [address, from, until, done] = arguments;
// Marionette takes the result by this callback alone.
/* oxlint-disable promise/no-callback-in-promise */
(async () => {
  const { cal } = ChromeUtils.importESModule('resource:///modules/calendar/calUtils.sys.mjs');
  const uri = Services.io.newURI(address);
  const old = cal.manager.getCalendars().find((one) => one.uri.equals(uri));
  const calendar = old ?? cal.manager.createCalendar('ics', uri);
  let status = 0;
  const onAnswer = (subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    if (channel.URI.equals(uri)) status = channel.responseStatus;
  };
  Services.obs.addObserver(onAnswer, 'http-on-examine-response');
  await new Promise((loaded, failed) => {
    const ignored = ['StartBatch', 'EndBatch', 'AddItem', 'ModifyItem', 'DeleteItem', 'PropertyChanged'];
    const observer = {
      QueryInterface: ChromeUtils.generateQI(['calIObserver']),
      ...Object.fromEntries([...ignored, 'PropertyDeleting'].map((name) => [`on${name}`, () => {}])),
      onLoad: () => {
        calendar.removeObserver(observer);
        loaded();
      },
      onError: (_, code, message) => failed(new Error(`Error ${code} of ${address}: ${message}`)),
    };
    calendar.addObserver(observer);
    if (old) {
      calendar.refresh();
    } else {
      calendar.name = address;
      cal.manager.registerCalendar(calendar);
    }
  });
  Services.obs.removeObserver(onAnswer, 'http-on-examine-response');
  const { ITEM_FILTER_TYPE_EVENT, ITEM_FILTER_CLASS_OCCURRENCES } = Ci.calICalendar;
  const moment = (at) => cal.dtz.jsDateToDateTime(new Date(at), cal.dtz.UTC);
  const filter = ITEM_FILTER_TYPE_EVENT | ITEM_FILTER_CLASS_OCCURRENCES;
  const items = await calendar.getItemsAsArray(filter, 0, moment(from), moment(until));
  return {
    status,
    meetings: items.map((item) => ({
      start: item.startDate.nativeTime / 1000,
      end: item.endDate.nativeTime / 1000,
      cancelled: item.status === 'CANCELLED',
      title: item.title ?? '',
      location: item.getProperty('LOCATION') ?? '',
    })),
  };
})().then(
  (shown) => done(shown),
  (error) => done({ error: String(error) }),
);
