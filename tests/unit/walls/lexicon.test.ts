import { describe, expect, it } from 'vitest';
import {
  consentScore,
  fold,
  foldLabel,
  isOtherAgreement,
  paySigns,
  refusesIfFree,
  roleOf,
  saysTracking,
  vetoOf,
} from '../../../src/walls/lexicon';

const ROLES: Record<string, string[]> = {
  refuse: [
    'Alle ablehnen',
    'Alles ablehnen',
    'ICH LEHNE AB',
    'Ablehnen',
    'Verweigern',
    'Nur notwendige Cookies',
    'Nur technisch notwendige Cookies akzeptieren',
    'Weiter ohne Einwilligung',
    'Fortfahren ohne Zustimmung →',
    'Nicht einwilligen',
    'Reject all',
    'Decline',
    'Only necessary cookies',
    'Continue without accepting',
    'I do not accept',
    'Continuer sans accepter',
    'Tout refuser',
    'Rechazar todas',
    'Rifiuta tutti',
    'Alleen noodzakelijke cookies',
    'Odrzuć wszystkie',
    'Nur das Nötigste',
    'Nein danke, weiter zum Artikel',
  ],
  accept: [
    'Alle akzeptieren',
    'Akzeptieren und weiter',
    'Zustimmen',
    'ICH STIMME ZU',
    'Das ist ok',
    'Einwilligen und weiter',
    'Accept all',
    'I agree',
    'Yes, I agree',
    'Tout accepter',
    'Aceptar todas',
    'Accetta tutti',
    'Alles accepteren',
    'Zaakceptuj wszystkie',
  ],
  settings: [
    'Einstellungen',
    'Cookie-Einstellungen',
    'Optionen verwalten',
    'Einstellungen oder ablehnen',
    'Manage preferences',
    'Personalizza',
  ],
  save: ['Auswahl speichern', 'Speichern', 'Meine Auswahl bestätigen', 'Save and exit', 'Confirm my choices'],
  pay: [
    'Jetzt abonnieren',
    'Zum Angebot',
    'Ablehnen und abonnieren',
    'Reject and subscribe',
    'Weiter mit dem PUR-Abo',
    'Refuser et s’abonner',
  ],
};

describe('what a button says', () => {
  for (const [role, labels] of Object.entries(ROLES)) {
    it.each(labels)(`${role}: %s`, (label) => {
      expect(roleOf(label)).toBe(role);
    });
  }

  it.each(['Politik', 'Statistik', 'Notwendig', 'Essenziell', 'Weiterlesen über die Brücke', ''])(
    'nothing: %s',
    (label) => {
      expect(roleOf(label)).toBeUndefined();
    },
  );

  it.each(['Einladung ablehnen', 'Angebot ablehnen', 'Decline invitation', 'Bestellung ablehnen'])(
    'never: %s',
    (label) => {
      expect(roleOf(label)).not.toBe('refuse');
    },
  );

  it('an acceptance is never taken for a refusal', () => {
    for (const label of ROLES.accept ?? []) expect(roleOf(label)).not.toBe('refuse');
  });
});

describe('what a text says', () => {
  it('counts signs that languages share once', () => {
    expect(consentScore('cookies').score).toBe(2);
  });

  it('knows money', () => {
    expect(paySigns(fold('PUR-Abo für 4,99 Euro/Monat'))).toEqual({ words: true, price: true, period: true });
    expect(paySigns(fold('Subscribe for £2.99 per month'))).toEqual({ words: true, price: true, period: true });
    expect(paySigns(fold('Wir verwenden Cookies.'))).toEqual({ words: false, price: false, period: false });
  });

  it('knows what is none of its business', () => {
    expect(vetoOf([fold('Sind Sie über 18?')])).toBe('age');
    expect(vetoOf([fold('Zur Kasse')])).toBe('checkout');
    expect(vetoOf([fold('Wir verwenden Cookies')])).toBeUndefined();
  });

  it('tells tracking from other consent', () => {
    expect(saysTracking(fold('Ihre Einwilligung in die Verarbeitung personenbezogener Daten nach Art. 6 DSGVO'))).toBe(
      false,
    );
    expect(saysTracking(fold('Wir und unsere Partner verarbeiten Daten'))).toBe(true);
    expect(isOtherAgreement(fold('Für den Kreditantrag fragen wir bei der SCHUFA an'))).toBe(true);
    expect(isOtherAgreement(fold('Wir verwenden Cookies und fragen um Zustimmung'))).toBe(false);
    expect(vetoOf([fold('Die App möchte auf Ihr Konto zugreifen')])).toBe('agreement');
  });

  it('knows a label that refuses only where nothing costs money', () => {
    expect(roleOf('Ohne Tracking lesen')).toBe('pay');
    expect(refusesIfFree('Ohne Tracking lesen')).toBe(true);
    expect(refusesIfFree('Ohne Werbung lesen')).toBe(false);
  });

  it('folds soft hyphens, white space and punctuation', () => {
    expect(fold('Daten\u00adschutz\n  hier')).toBe('datenschutz hier');
    expect(foldLabel('› Alle ablehnen! ')).toBe('alle ablehnen');
  });
});
