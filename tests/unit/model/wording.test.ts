/** Dates, quantities and verdicts in words. */

import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', async () => (await import('../words')).i18nFor('de'));

import type { ClaimFinding } from '../../../src/model/finding';
import { dateWords, quantityWords, verdictWords } from '../../../src/model/wording';

describe('dateWords', () => {
  it.each([
    ['2024-06-18', '18. Juni 2024'],
    ['2024-06-18T23:30:00+02:00', '18. Juni 2024'],
    ['2024-06', 'Juni 2024'],
    ['2024', '2024'],
    ['2024-06-18/2024-06-19', '18.–19. Juni 2024'],
    ['2022/2024-06', '2022 – Juni 2024'],
    ['irgendwann', 'irgendwann'],
    ['2024-99-99', '2024-99-99'],
  ])('%s is %s', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });
});

describe('quantityWords', () => {
  it('says how exact a figure is', () => {
    expect(quantityWords({ value: 6700, unit: 'container', comparator: 'more-than' })).toBe('mehr als 6.700 Container');
    expect(quantityWords({ value: 10, unit: 'percent', comparator: 'exactly' })).toBe('10 Prozent');
    expect(quantityWords({ value: 2, unit: 'ohne Namen', comparator: 'exactly' })).toBe('2 ohne Namen');
  });
});

describe('verdictWords', () => {
  const claim = (more: Partial<ClaimFinding>): ClaimFinding => ({
    claim: 'x',
    statement: { de: '', en: '' },
    topic: '',
    relation: 'corroborates',
    otherFigure: false,
    score: 1,
    reasons: [],
    groups: [],
    independent: { corroborate: 0, contradict: 0 },
    values: [],
    ...more,
  });

  it.each([
    [{ independent: { corroborate: 2, contradict: 1 } }, '2 unabhängige Quellen stützen das, 1 widerspricht'],
    [{ independent: { corroborate: 1, contradict: 2 } }, '1 unabhängige Quelle stützt das, 2 widersprechen'],
    [{ independent: { corroborate: 0, contradict: 1 } }, '1 unabhängige Quelle widerspricht'],
    [{}, 'Nur derselbe Ursprung, keine zweite Quelle'],
    [{ relation: 'related' as const }, 'Zum Thema gibt es eine Aussage – sie sagt nicht dasselbe'],
    [{ relation: 'conflicts' as const }, 'Steht im Widerspruch zu einer bekannten Aussage'],
  ])('%j is told as such', (more, words) => {
    expect(verdictWords(claim(more))).toBe(words);
  });
});
