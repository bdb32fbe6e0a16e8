/** Every stored setting, declared once: key, default, version and migrations. */

import { storage } from '#imports';

/** What the reader decided for one site (keyed by host without `www.`). */
export interface SiteChoice {
  off?: boolean;
  consentOrPay?: 'hide' | 'leave';
}

/** Works on no page at all while false. */
export const enabled = storage.defineItem<boolean>('local:enabled', { fallback: true, version: 1 });

export const sites = storage.defineItem<Record<string, SiteChoice>>('local:sites', { fallback: {}, version: 1 });

/** What happens to a wall that offers only "agree" or "pay". */
export const consentOrPay = storage.defineItem<'hide' | 'leave'>('local:consentOrPay', {
  fallback: 'hide',
  version: 1,
});
