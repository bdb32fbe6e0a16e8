/** Where Quellenblick works follows from three settings. */

import { describe, expect, it } from 'vitest';
import { isOn, siteOf, withSite } from '../../../src/settings/sites';

const all = { enabled: true, whereToWork: 'all' as const, sites: {} };

describe('isOn', () => {
  it('is on everywhere by default, but on web pages only', () => {
    expect(isOn('https://www.blatt.test/a', all)).toBe(true);
    expect(isOn('about:blank', all)).toBe(false);
    expect(isOn('', all)).toBe(false);
  });

  it('is off where the reader switched it off, with and without www', () => {
    const state = { ...all, sites: { 'blatt.test': { off: true } } };
    expect(isOn('https://www.blatt.test/', state)).toBe(false);
    expect(isOn('https://mehr.blatt.test/', state)).toBe(true);
  });

  it('works only on chosen sites where the reader said so', () => {
    const state = { ...all, whereToWork: 'chosen' as const, sites: { 'blatt.test': { on: true } } };
    expect(isOn('https://blatt.test/', state)).toBe(true);
    expect(isOn('https://anders.test/', state)).toBe(false);
  });

  it('is off for all while switched off', () => {
    expect(isOn('https://blatt.test/', { ...all, enabled: false, sites: { 'blatt.test': { on: true } } })).toBe(false);
  });
});

describe('withSite', () => {
  it('forgets a site that follows the general rule again', () => {
    const off = withSite({}, 'blatt.test', { off: true });
    expect(off).toEqual({ 'blatt.test': { off: true } });
    expect(withSite(off, 'blatt.test', { off: false })).toEqual({});
  });

  it('keeps other choices for the site', () => {
    const sites = { 'blatt.test': { consentOrPay: 'leave' as const } };
    expect(withSite(sites, 'blatt.test', { off: true })).toEqual({
      'blatt.test': { consentOrPay: 'leave', off: true },
    });
    expect(sites).toEqual({ 'blatt.test': { consentOrPay: 'leave' } });
  });
});

describe('siteOf', () => {
  it('gives the host without www, and nothing for what is no web page', () => {
    expect(siteOf('https://www.blatt.test:8080/x')).toBe('blatt.test');
    expect(siteOf('file:///x')).toBe('');
    expect(siteOf('kein Link')).toBe('');
  });
});
