/** In: a document. Out: how much of the article its publisher shows, and what said so. Nothing is revealed. */

import type { Access } from '../model/article';
import { fold, vetoOf } from './lexicon';

const MARKUP =
  '[class*=paywall i],[id*=paywall i],[data-paywall],[class*="plus-wall" i],[class*="subscription-wall" i],[class*="piano-offer" i],.tp-container-inner,[id^=piano-]';

type Json = Record<string, unknown>;

function* jsonLd(doc: Document): Generator<Json> {
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const stack: unknown[] = [JSON.parse(script.textContent ?? '')];
      for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
        if (Array.isArray(item)) stack.push(...item);
        else if (item && typeof item === 'object') {
          yield item as Json;
          if ('@graph' in item) stack.push((item as Json)['@graph']);
          if ('hasPart' in item) stack.push((item as Json).hasPart);
        }
      }
    } catch {
      // Broken JSON-LD is common and says nothing.
    }
  }
}

const isFalse = (v: unknown): boolean => v === false || (typeof v === 'string' && /^false$/i.test(v));

/**
 * Free, partly free or walled. JSON-LD (`isAccessibleForFree`) says what the publisher means, markup and words what
 * the page does; an article with enough text in front of the offer is `partial`, else `walled`.
 */
export function readAccess(doc: Document): Access {
  let locked = false;
  for (const item of jsonLd(doc)) if (isFalse(item.isAccessibleForFree)) locked = true;
  const meta = doc.querySelector('meta[property="article:content_tier"],meta[name="article:content_tier"]');
  const tier = meta?.getAttribute('content') ?? '';
  const tierLocks = /^(locked|metered)$/i.test(tier);
  const box = marked(doc);
  const words = box ? null : offer(doc);
  if (!box && !words) return { level: 'free', ...(locked || tierLocks ? { reason: 'json-ld-but-shown' } : {}) };
  const reason = locked ? 'json-ld' : tierLocks ? 'meta' : box ? 'markup' : 'words';
  return { level: freeText(doc, box ?? words) >= 500 ? 'partial' : 'walled', reason };
}

/** The box that offers a subscription in place of the rest of the article; null where there is none. */
export const paywallBox = (doc: Document): Element | null => marked(doc) ?? offer(doc);

const marked = (doc: Document): Element | undefined =>
  [...doc.querySelectorAll(MARKUP)].find((e) => (e.textContent ?? '').trim().length > 20 && !isWholePage(e));

function isWholePage(e: Element): boolean {
  return e === e.ownerDocument.body || e === e.ownerDocument.documentElement || e.querySelectorAll('p').length > 12;
}

/** A box in the article that says that the rest is for subscribers. */
function offer(doc: Document): Element | null {
  const core = doc.querySelector('article,main,[role=main]') ?? doc.body;
  for (const e of core?.querySelectorAll('div,section,aside') ?? []) {
    const length = e.textContent?.length ?? 0;
    if (length < 20 || length > 900) continue;
    if (vetoOf([fold(e.textContent ?? '')], ['paywall']) && e.querySelector('a,button')) return e;
  }
  return null;
}

/** Characters of running text outside of the offer. */
function freeText(doc: Document, box: Element | null | undefined): number {
  const core = doc.querySelector('article,main,[role=main]') ?? doc.body;
  let sum = 0;
  for (const p of core?.querySelectorAll('p') ?? []) if (!box?.contains(p)) sum += (p.textContent ?? '').trim().length;
  return sum;
}
