/** The made-up article that shows a new reader what Quellenblick does: gives its report and HTML. Works offline. */

import data from '../../../assets/demo.json';
import type { Sentence } from '../../model/article';
import type { Bilingual } from '../../model/claim';
import type { Finding, TabReport } from '../../model/finding';
import { inWords, language } from '../../model/wording';

interface Demo {
  url: string;
  title: Bilingual;
  publisher: Bilingual;
  published: string;
  paragraphs: { role: Sentence['role']; sentences: Bilingual[] }[];
  findings: Finding[];
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function demo(): { report: TabReport; html: string } {
  const { url, title, publisher, published, paragraphs, findings } = data as unknown as Demo;
  const sentences: Sentence[] = [];
  let html = '';
  for (const [paragraph, { role, sentences: parts }] of paragraphs.entries()) {
    const tag = role === 'heading' ? 'h2' : role === 'quote' ? 'blockquote' : 'p';
    html += `<${tag}>${parts.map((part) => escaped(inWords(part))).join(' ')}</${tag}>`;
    let start = 0;
    for (const part of parts) {
      const text = inWords(part);
      sentences.push({ index: sentences.length, paragraph, role, start, end: start + text.length, text });
      start += text.length + 1;
    }
  }
  const article = {
    title: inWords(title),
    publisher: inWords(publisher),
    byline: [],
    published,
    language: language(),
    access: 'free' as const,
    removed: {},
    sameTextAs: [],
  };
  return { report: { url, state: 'done', walls: [], article, sentences, findings }, html };
}
