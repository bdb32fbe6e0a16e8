import { describe, expect, it } from 'vitest';
import { leastOption } from '../../../src/walls/leastOption';

/** The label chosen, or null. */
const choice = (labels: string[], question = 'Statistik', layer = question): string | null => {
  const place = leastOption({ labels, question, layer });
  return place === undefined ? null : (labels[place] ?? null);
};

const CHOSEN: [string, string[]][] = [
  ['Nur notwendige', ['Auch nicht notwendige Cookies zulassen', 'Nur notwendige']],
  [
    'Nur notwendige Cookies',
    ['Standard: notwendige und funktionale Cookies', 'Nur notwendige Cookies', 'Alle Cookies'],
  ],
  ['Notwendige Cookies', ['Alle Cookies', 'Notwendige Cookies']],
  ['Alle ablehnen', ['Nur notwendige und funktionale', 'Alle ablehnen', 'Alle erlauben']],
  ['Alle ablehnen', ['Nur notwendige', 'Alle ablehnen', 'Alle erlauben']],
  ['Only necessary cookies', ['Allow non-essential cookies', 'Only necessary cookies']],
  ['Strictly necessary cookies', ['Essential and performance cookies', 'Strictly necessary cookies', 'All']],
  ['Essential only', ['All cookies', 'Functional', 'Essential only']],
  [
    'Uniquement les cookies nécessaires',
    ['Accepter aussi les cookies non essentiels', 'Uniquement les cookies nécessaires'],
  ],
  ['Solo las necesarias', ['Necesarias y funcionales', 'Solo las necesarias', 'Todas']],
  ['Solo i cookie necessari', ['Anche i cookie non necessari', 'Solo i cookie necessari']],
  [
    'Minimaal – alleen noodzakelijke cookies',
    ['Volledig – advertenties', 'Standaard – ook statistieken', 'Minimaal – alleen noodzakelijke cookies'],
  ],
  ['Tylko niezbędne', ['Także pliki inne niż niezbędne', 'Tylko niezbędne']],
];

const LEFT: string[][] = [
  ['Auch nicht notwendige Cookies zulassen', 'Alle Cookies'],
  ['Nicht nur notwendige Cookies', 'Alle Cookies'],
  ['Mehr als nur notwendige', 'Alle'],
  ['Standard: notwendige und funktionale Cookies', 'Alle Cookies'],
  ['Nur notwendige und externe Medien', 'Alle'],
  ['Notwendige, Karten', 'Alle'],
  ['Notwendige Karten', 'Alle'],
  ['Notwendige', 'Erforderliche', 'Alle'],
  ['Marketing ablehnen', 'Alle Cookies', 'Eigene Auswahl'],
  ['Allow non-essential cookies', 'All cookies'],
  ['Not only necessary cookies', 'All cookies'],
  ['Essential + maps', 'All cookies'],
  ['Essential experience', 'Full experience'],
  ['Only essential and tracking', 'All'],
  ['Accepter aussi les cookies non essentiels', 'Tous'],
  ['Pas seulement les cookies nécessaires', 'Tous'],
  ['Nécessaires et mesure d’audience', 'Tous'],
  ['No solo las necesarias', 'Todas'],
  ['También las no esenciales', 'Todas'],
  ['Non solo i cookie necessari', 'Tutti'],
  ['Necessari e funzionali', 'Tutti'],
  ['Ook niet-noodzakelijke cookies', 'Alle cookies'],
  ['Niet alleen noodzakelijke cookies', 'Alle cookies'],
  ['Noodzakelijk en voorkeuren', 'Alle cookies'],
  ['Nie tylko niezbędne', 'Wszystkie'],
  ['Niezbędne i funkcjonalne', 'Wszystkie'],
  ['Nur notwendige'],
];

const YES_NO = [
  ['Ja', 'Nein'],
  ['Yes', 'No'],
  ['Oui', 'Non'],
  ['Sí', 'No'],
  ['Ja', 'Nee'],
  ['Tak', 'Nie'],
  ['Ein', 'Aus'],
  ['On', 'Off'],
];

const OBJECTIONS = [
  'Verkauf meiner Daten unterbinden?',
  'Möchten Sie der Verarbeitung widersprechen?',
  'Widerspruch gegen personalisierte Werbung',
  'Werbung blockieren?',
  'Lehnen Sie Werbung ab?',
  'Kein Tracking',
  'Nur notwendige Cookies verwenden?',
  'Anonym weiterlesen?',
  'Do not track',
  'Opt out of sale',
  'Opt-out',
  'Do not sell or share my personal information',
  'Object to legitimate interest',
  'Disable tracking?',
  'Stop targeted advertising?',
  'Vous opposer à la publicité ciblée ?',
  'Refuser le suivi ?',
  '¿Oponerse al uso de sus datos?',
  '¿Bloquear la publicidad?',
  'Opporsi alla profilazione?',
  'Rifiutare i cookie pubblicitari?',
  'Bezwaar maken tegen advertenties?',
  'Tracking uitschakelen?',
  'Zgłosić sprzeciw?',
  'Zablokować śledzenie?',
];

describe('the option that refuses', () => {
  it.each(CHOSEN)('is %s', (least, labels) => {
    expect(choice(labels)).toBe(least);
    expect(choice([...labels].reverse())).toBe(least);
  });
  it.each(LEFT.map((labels) => [labels]))('is none of %s', (labels) => {
    expect(choice(labels)).toBeNull();
    expect(choice([...labels].reverse())).toBeNull();
  });
  it.each(YES_NO)('is no, not %s, where a purpose is asked for: %s', (yes, no) => {
    expect(choice([yes, no], 'Statistik')).toBe(no);
  });
  it.each(OBJECTIONS)('is none where the question is an objection: %s', (question) => {
    for (const labels of YES_NO) expect(choice(labels, question)).toBeNull();
  });
  it('is none where the question is not known or the layer speaks of objections', () => {
    expect(choice(['Ja', 'Nein'], '')).toBeNull();
    expect(choice(['Yes', 'No'], 'Sharing', 'Opt-out preferences. Sharing. Selling.')).toBeNull();
  });
});
