/** In: a document. Out: the placeholders in it that wait for consent to load something foreign. Nothing is loaded. */

import { fold, mayBeConsent } from './lexicon';

export interface EmbedPlaceholder {
  element: Element;
  /** What would be loaded, e.g. `YouTube`; absent where the placeholder does not say. */
  service?: string;
}

const SERVICES = [
  ...['YouTube', 'Vimeo', 'Dailymotion', 'TikTok', 'Twitch', 'Instagram', 'Facebook', 'Twitter', 'Bluesky', 'Mastodon'],
  ...['Threads', 'Reddit', 'Telegram', 'Civey', 'Opinary', 'Datawrapper', 'Flourish', 'Infogram', 'Google Maps'],
  ...['OpenStreetMap', 'Spotify', 'SoundCloud', 'Podigee', 'Apple Podcasts', 'Glomex', 'JW Player', 'Pinterest'],
];

/** Ways in which a placeholder offers to load: German and English, as they stand on real news pages. */
const OFFERS =
  /(extern|empfohlen)\w* (redaktionell\w* )?inhalt|inhalte? von .{2,40} (zulassen|laden|anzeigen|aktivieren|einblenden)|an dieser stelle finden sie|(video|inhalt|karte|beitrag|umfrage|podcast|tweet|post)e? (jetzt )?(laden|anzeigen|aktivieren|entsperren)|external content|(load|show|view) (the )?(content|video|post|tweet|map|embed)|to (view|watch|see) this (content|video|post)|always (allow|unblock)/;

/** Longest placeholder text, in characters: longer blocks are articles about embeds. */
const LONGEST = 900;

/**
 * Placeholders for embeds inside the page's flow, outermost element of each. They are never clicked and never hidden;
 * the reader's view folds each to one line.
 */
export function embedPlaceholders(doc: Document): EmbedPlaceholder[] {
  const out: EmbedPlaceholder[] = [];
  const core = doc.querySelector('article,main,[role=main]') ?? doc.body;
  for (const element of core?.querySelectorAll('div,section,figure,aside,blockquote') ?? []) {
    if (out.some((p) => p.element.contains(element))) continue;
    const raw = element.textContent ?? '';
    if (raw.length < 25 || raw.length > LONGEST || !element.querySelector('button,a,input,[role=button]')) continue;
    const text = fold(raw);
    if (!OFFERS.test(text)) continue;
    const asks =
      mayBeConsent(text) || /datenschutz|personenbezogen|drittanbieter|drittplattform|privacy|third part/.test(text);
    if (!asks) continue;
    const service =
      SERVICES.find((name) => text.includes(name.toLowerCase())) ?? (/\bx\b/.test(text) ? 'X' : undefined);
    out.push({ element, ...(service ? { service } : {}) });
  }
  return out;
}
