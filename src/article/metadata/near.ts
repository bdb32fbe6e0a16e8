/**
 * In: the document and its title. Out: the short texts around the headline, where pages without markup tell author and
 * date. A text that links cut in pieces comes as one.
 */

import { overlap } from './title';

/** Texts asked after and before the headline. */
const AFTER = 24;
const BEFORE = 8;
/** A longer text is no line about the article but a paragraph of it. */
const LONGEST = 160;
const BLOCK = 'p,div,li,td,th,dd,dt,section,header,article,address,h1,h2,h3,h4,h5,h6,ul,ol,table,tr,main,aside,body';
const UNSEEN = 'script,style,noscript,template,svg,select,textarea,button,nav,figure';
const HEADLINE = 'h1,h2,h3';
const TEXT = 4;

/** The element of the headline: the one that says what the title says, else the only H1. */
export function headlineOf(doc: Document, title: string): Element | null {
  const heads = Array.from(doc.querySelectorAll(HEADLINE)).slice(0, 60);
  const said = heads.find((head) => {
    const text = head.textContent?.trim() ?? '';
    return text.length > 2 && text.length < title.length * 3 && overlap(text, title) > 0.8;
  });
  const tops = heads.filter((head) => head.localName === 'h1');
  return said ?? (tops.length === 1 ? (tops[0] ?? null) : null);
}

/** Lines near the headline, those after it first. */
export function linesNear(doc: Document, headline: Element | null): string[] {
  if (!headline || !doc.body) return [];
  const walker = doc.createTreeWalker(doc.body, TEXT);
  const collect = (step: () => Node | null, most: number, forwards: boolean): string[] => {
    const lines: { block: Element | null; text: string }[] = [];
    for (let turn = 0; turn < most * 8 && lines.length <= most; turn++) {
      const node = step();
      const parent = node?.parentElement;
      if (!node || !parent) break;
      const text = node.nodeValue ?? '';
      if (!/\S/.test(text) || headline.contains(node) || parent.closest(UNSEEN)) continue;
      const block = parent.closest(BLOCK);
      const last = lines.at(-1);
      if (last && last.block === block) last.text = forwards ? last.text + text : text + last.text;
      else lines.push({ block, text });
    }
    return lines.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text.length <= LONGEST);
  };
  walker.currentNode = headline;
  const after = collect(() => walker.nextNode(), AFTER, true);
  walker.currentNode = headline;
  const before = collect(() => walker.previousNode(), BEFORE, false);
  return [...after, ...before];
}

/** Does the element stand in a part of the page that is not about the article? Parts around the headline are. */
export function isElsewhere(element: Element, parts: string, headline: Element | null): boolean {
  const part = element.closest(parts);
  // The footer of the article itself tells about it.
  if (headline && part?.localName === 'footer' && part.closest('article')?.contains(headline)) return false;
  return !!part && part.localName !== 'body' && part.localName !== 'html' && !(headline && part.contains(headline));
}
