/** Whatever stands in storage, a setting gives a value of its type; older lists of kinds gain the new one. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  articleLanguages,
  consentOrPay,
  enabled,
  markKinds,
  markStyle,
  readerLook,
  sites,
  whereToWork,
  withSameOrigin,
  wrongFindings,
} from '../../../src/settings/items';

const ALL = {
  enabled,
  sites,
  whereToWork,
  consentOrPay,
  articleLanguages,
  markStyle,
  markKinds,
  wrongFindings,
  readerLook,
};
const WRONG = {
  claim: 'c1',
  sentence: 'Ein Satz.',
  kind: 'related' as const,
  statement: 'Eine Aussage.',
  reasons: [],
  url: '',
  at: '2031-02-05',
};

beforeEach(() => fakeBrowser.reset());

describe('corrupt storage', () => {
  const values = ['abc', 7, null, true, {}, [], [null], { a: 1 }, [{ claim: 5 }]];
  it.each(Object.entries(ALL))('%s is sound whatever is stored', async (name, item) => {
    for (const value of values) {
      await fakeBrowser.storage.local.set({ [name]: value });
      const read = await item.getValue();
      expect([value, item.sound.is(read)]).toEqual([value, true]);
    }
  });

  it('keeps the sound entries of lists and of sites', async () => {
    await fakeBrowser.storage.local.set({
      wrongFindings: [null, WRONG, { claim: 'c2', sentence: 5 }],
      sites: { 'a.test': { off: true }, 'b.test': 'off', 'c.test': { off: 1 } },
      articleLanguages: ['de', 4, 'fr'],
    });
    expect(await wrongFindings.getValue()).toEqual([WRONG]);
    expect(await sites.getValue()).toEqual({ 'a.test': { off: true } });
    expect(await articleLanguages.getValue()).toEqual(['de']);
  });

  it('tells watchers sound values only', async () => {
    const told = vi.fn();
    const stop = wrongFindings.watch(told);
    await fakeBrowser.storage.local.set({ wrongFindings: 'abc' });
    expect(told).toHaveBeenLastCalledWith([]);
    stop();
  });

  it('gives the default where storage cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await consentOrPay.getValue()).toBe('hide');
    vi.restoreAllMocks();
  });
});

describe('kinds that are marked', () => {
  it.each([
    [['corroborated', 'contradicted', 'other-figure', 'related'], true],
    [['corroborated'], true],
    [['contradicted'], false],
    [[], false],
  ])('of the first version: %j gains the same origin: %s', (kinds, gains) => {
    expect(withSameOrigin(kinds)).toEqual(gains ? [...kinds, 'same-origin'] : kinds);
  });

  it('are migrated when the extension starts, once', async () => {
    await fakeBrowser.storage.local.set({ markKinds: ['corroborated', 'related'] });
    vi.resetModules();
    const { markKinds: fresh } = await import('../../../src/settings/items');
    expect(await fresh.getValue()).toEqual(['corroborated', 'related', 'same-origin']);
    await fresh.setValue(['corroborated']);
    vi.resetModules();
    const { markKinds: again } = await import('../../../src/settings/items');
    expect(await again.getValue()).toEqual(['corroborated']);
  });

  it.each(['abc', 7, {}])('are migrated from %j without harm', (value) => {
    expect(withSameOrigin(value)).toBe(value);
  });
});
