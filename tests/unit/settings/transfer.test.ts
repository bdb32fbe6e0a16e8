/** Settings travel in a file: out, in, and not at all where the file is not sound. */

import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consentOrPay, markKinds, sites } from '../../../src/settings/items';
import { deleteSettings, exportSettings, importSettings } from '../../../src/settings/transfer';

const NOW = new Date('2031-02-05T10:00:00Z');

beforeEach(() => fakeBrowser.reset());

describe('settings file', () => {
  it('brings back what it was written with', async () => {
    await consentOrPay.setValue('leave');
    await sites.setValue({ 'blatt.test': { off: true } });
    await markKinds.setValue(['contradicted']);
    const text = JSON.stringify(await exportSettings(NOW));
    await deleteSettings();
    expect(await consentOrPay.getValue()).toBe('hide');
    expect(await importSettings(text)).toBe(9);
    expect(await consentOrPay.getValue()).toBe('leave');
    expect(await sites.getValue()).toEqual({ 'blatt.test': { off: true } });
    expect(await markKinds.getValue()).toEqual(['contradicted']);
  });

  it.each([
    ['no JSON', '{'],
    ['another program’s file', '{"settings":{"consentOrPay":"hide"}}'],
    ['a wrong value', '{"format":"quellenblick-settings","settings":{"consentOrPay":"accept"}}'],
    ['a wrong list', '{"format":"quellenblick-settings","settings":{"markKinds":["blau"]}}'],
    ['a list for sites', '{"format":"quellenblick-settings","settings":{"sites":[]}}'],
  ])('refuses %s and changes nothing', async (_, text) => {
    await consentOrPay.setValue('leave');
    expect(await importSettings(text)).toBeNull();
    expect(await consentOrPay.getValue()).toBe('leave');
  });

  it('keeps settings that the file does not name', async () => {
    await consentOrPay.setValue('leave');
    expect(await importSettings('{"format":"quellenblick-settings","settings":{"markStyle":"tint"}}')).toBe(1);
    expect(await consentOrPay.getValue()).toBe('leave');
  });
});
