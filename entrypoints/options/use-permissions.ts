import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** What the person has allowed beyond the start. */
export interface Permissions {
  notifications: boolean;
  /** Hosts that may be read whatever they say themselves, as match patterns. */
  origins: readonly string[];
}

/** Returns what is allowed, also when that changes elsewhere; undefined until the browser has said. */
export function usePermissions(): Permissions | undefined {
  const [allowed, setAllowed] = useState<Permissions>();
  useEffect(() => {
    const look = async () => {
      const { permissions = [], origins = [] } = await browser.permissions.getAll();
      setAllowed({ notifications: permissions.includes('notifications'), origins });
    };
    const changed = () => void look();
    changed();
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return allowed;
}

/** Returns the match pattern of an address's host, which has no port (developer.chrome.com, "Match patterns"). */
export const originOf = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;
