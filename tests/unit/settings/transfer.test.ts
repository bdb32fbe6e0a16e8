/** Settings travel in a file: out, in, and not at all where the file is not sound. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consentOrPay, markKinds, sites } from '../../../src/settings/items';
import { deleteSettings, exportSettings, importSettings } from '../../../src/settings/transfer';

const NOW = new Date('2031-02-05T10:00:00Z');

const file = (settings: object) => JSON.stringify({ format: 'quellenblick-settings', version: 1, settings });

beforeEach(() => fakeBrowser.reset());

describe('settings file', () => {
  it('brings back what it was written with', async () => {
    await consentOrPay.setValue('leave');
    await sites.setValue({ 'blatt.test': { off: true } });
    await markKinds.setValue(['contradicted']);
    const text = JSON.stringify(await exportSettings(NOW));
    await deleteSettings();
    expect(await consentOrPay.getValue()).toBe('hide');
    expect(await importSettings(text)).toBe(10);
    expect(await consentOrPay.getValue()).toBe('leave');
    expect(await sites.getValue()).toEqual({ 'blatt.test': { off: true } });
    expect(await markKinds.getValue()).toEqual(['contradicted']);
  });

  it.each([
    ['no JSON', '{'],
    ['another program’s file', '{"settings":{"consentOrPay":"hide"}}'],
    ['a wrong value', '{"format":"quellenblick-settings","version":1,"settings":{"consentOrPay":"accept"}}'],
    ['a wrong list', '{"format":"quellenblick-settings","version":1,"settings":{"markKinds":["blau"]}}'],
    ['a version to come', '{"format":"quellenblick-settings","version":2,"settings":{"consentOrPay":"hide"}}'],
    ['no version', '{"format":"quellenblick-settings","settings":{"consentOrPay":"hide"}}'],
    ['a site with a wrong switch', file({ sites: { 'a.test': { off: 'yes' } } })],
    ['a site with half a note', file({ sites: { 'a.test': { broken: { at: 'x' } } } })],
    ['a hidden finding without its parts', file({ wrongFindings: [{ claim: 'c', sentence: 's' }] })],
    ['a type size nobody can read', file({ readerLook: { face: 'serif', size: 1e9, width: 60, paper: 'light' } })],
    ['a word for a switch', file({ consentOrPay: 'hide', enabled: 'yes' })],
    ['a list for sites', '{"format":"quellenblick-settings","version":1,"settings":{"sites":[]}}'],
  ])('refuses %s and changes nothing', async (_, text) => {
    await consentOrPay.setValue('leave');
    expect(await importSettings(text)).toBeNull();
    expect(await consentOrPay.getValue()).toBe('leave');
  });

  it('keeps settings that the file does not name', async () => {
    await consentOrPay.setValue('leave');
    expect(await importSettings('{"format":"quellenblick-settings","version":1,"settings":{"markStyle":"tint"}}')).toBe(
      1,
    );
    expect(await consentOrPay.getValue()).toBe('leave');
  });

  it('leaves everything as it was where storage is full', async () => {
    await consentOrPay.setValue('leave');
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
      if ('sites' in items) throw new Error('QuotaExceededError');
      return set(items);
    });
    const text = file({ consentOrPay: 'hide', sites: { 'blatt.test': { off: true } } });
    await expect(importSettings(text)).rejects.toThrow();
    expect(await consentOrPay.getValue()).toBe('leave');
    vi.restoreAllMocks();
  });
});
