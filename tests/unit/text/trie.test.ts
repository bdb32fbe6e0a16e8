import { describe, expect, it } from 'vitest';
import { TermTrie } from '../../../src/text/trie';

const names = (terms: string, text: string) => {
  const trie = new TermTrie();
  trie.add('X', terms);
  return trie.find(text).length;
};

describe('TermTrie', () => {
  it('finds stems at the start of a word only', () => {
    expect(names('waffe', 'waffen und schusswaffen')).toBe(1);
  });
  it('finds inner parts of compounds where they are marked', () => {
    expect(names('-waffe', 'waffen und schusswaffen')).toBe(2);
  });
  it('ends where the word ends where it is marked', () => {
    expect(names('usa$', 'usa und usambara')).toBe(1);
  });
  it('lets words between end as they like', () => {
    expect(names('weisse* haus', 'im weissen haus')).toBe(1);
  });
  it('joins a verb and its prefix', () => {
    expect(names('schlug … vor', 'er schlug ein manöver vor')).toBe(1);
    expect(names('schlug … vor', 'vorher schlug er zu')).toBe(0);
  });
});
