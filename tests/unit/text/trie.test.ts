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
  it('finds terms that part from each other late, whatever the order they came in', () => {
    const terms = ['kriegsgerät', 'kriegs', 'kriegsgeräte$', 'krieg* gerät', 'krie', 'k'];
    const text = 'kriegsgerät und krieger gerät';
    const found = (list: string[]) => {
      const trie = new TermTrie();
      for (const term of list) trie.add(term, term);
      return trie.find(text).map(({ name, start, end }) => `${name} ${start}-${end}`);
    };
    const expected = [
      'k 0-1',
      'krie 0-4',
      'kriegs 0-6',
      'kriegsgerät 0-11',
      'k 16-17',
      'krie 16-20',
      'krieg* gerät 16-29',
    ];
    expect(found(terms).sort()).toEqual([...expected].sort());
    expect(found([...terms].reverse()).sort()).toEqual([...expected].sort());
  });
  it('joins a verb and its prefix', () => {
    expect(names('schlug … vor', 'er schlug ein manöver vor')).toBe(1);
    expect(names('schlug … vor', 'vorher schlug er zu')).toBe(0);
  });
});
