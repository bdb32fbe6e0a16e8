// @vitest-environment jsdom
/** Page text is read as a reader sees it, and every stretch of it leads back to a live range. */

import { beforeEach, describe, expect, it } from 'vitest';
import { fold, readPageText } from '../../../src/annotations/pageText';

const read = (html: string) => {
  document.body.innerHTML = html;
  return readPageText(document.body);
};
const found = (html: string, words: string) => {
  const page = read(html);
  const start = page.text.indexOf(words);
  return start < 0 ? null : page.rangeOf(start, start + words.length);
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('readPageText', () => {
  it('folds white space, drops soft hyphens and separates blocks', () => {
    expect(read('<p>Ein \n <b>Ta</b>g</p><p>zwei&shy;ter&nbsp;Tag</p>').text).toBe('Ein Tag zweiter Tag');
  });

  it('keeps words together that only inline elements divide', () => {
    expect(read('<p>Kat<em>astro</em><a href="#">phe</a></p>').text).toBe('Katastrophe');
  });

  it('separates at line breaks', () => {
    expect(read('<p>Eins.<br>Zwei.</p>').text).toBe('Eins. Zwei.');
  });

  it('leaves out scripts, styles and templates', () => {
    expect(read('<p>Text</p><script>var a</script><style>p{}</style><template>x</template>').text).toBe('Text');
  });

  it('gives ranges across elements, without the spaces around', () => {
    const range = found('<p> Vor. <b>Die</b>\n Brücke <i>ist&shy; zu.</i> Nach.</p>', 'Die Brücke ist zu.');
    expect(fold(range?.toString() ?? '')).toBe('Die Brücke ist zu.');
    expect(range?.toString().startsWith('Die')).toBe(true);
  });

  it('gives no range once the nodes have left the page', () => {
    const page = read('<p>Die Brücke ist zu.</p>');
    document.body.innerHTML = '<p>Die Brücke ist zu.</p>';
    expect(page.rangeOf(0, 5)).toBeNull();
  });
});
