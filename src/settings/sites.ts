/** Is Quellenblick on for this address? Takes the settings' values, gives yes or no. Pure. */

import type { SiteChoice } from './items';

/** The host under which choices for an address are kept, without `www.`; '' where the address has none. */
export function siteOf(url: string): string {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\./, '') : '';
  } catch {
    return '';
  }
}

export interface Switches {
  enabled: boolean;
  whereToWork: 'all' | 'chosen';
  sites: Record<string, SiteChoice>;
}

/** True where the reader lets Quellenblick work on `url`. */
export function isOn(url: string, { enabled, whereToWork, sites }: Switches): boolean {
  const site = siteOf(url);
  const choice = sites[site];
  if (!enabled || site === '' || choice?.off) return false;
  return whereToWork === 'all' || choice?.on === true;
}

/** The choices with one site switched on or off; nothing is kept of a site that follows the general rule again. */
export function withSite(
  sites: Record<string, SiteChoice>,
  site: string,
  change: Partial<SiteChoice>,
): Record<string, SiteChoice> {
  const choice: SiteChoice = { ...sites[site], ...change };
  for (const key of Object.keys(choice) as (keyof SiteChoice)[]) {
    if (choice[key] === undefined || choice[key] === false) delete choice[key];
  }
  const { [site]: _, ...others } = sites;
  return Object.keys(choice).length ? { ...others, [site]: choice } : others;
}
