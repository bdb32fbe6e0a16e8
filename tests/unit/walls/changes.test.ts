// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Changes } from '../../../src/walls/changes';

const styles = () => {
  const sheets = new Set<string>();
  return {
    sheets,
    insert: async (css: string) => void sheets.add(css),
    remove: async (css: string) => void sheets.delete(css),
  };
};

describe('changes', () => {
  it('gives back exactly what was there', async () => {
    document.body.innerHTML =
      '<div id="a" style="display: flex !important; color: red"></div><div id="b"></div><p id="c" inert aria-hidden="true"></p>';
    const before = document.body.innerHTML;
    const port = styles();
    const changes = new Changes(port);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => document.getElementById(id) as HTMLElement);
    if (!a || !b || !c) throw new Error('no page');
    changes.style(a, 'display', 'none');
    changes.style(a, 'display', 'none');
    changes.style(b, 'filter', 'none');
    changes.withoutAttribute(c, 'inert');
    changes.withoutAttribute(c, 'aria-hidden');
    changes.sheet('html{overflow:visible!important}');
    expect(a.style.display).toBe('none');
    expect(port.sheets.size).toBe(1);
    changes.revert();
    expect(port.sheets.size).toBe(0);
    const sorted = (html: string) => html.replace(/ (inert|aria-hidden)="[^"]*"/g, '').replace(/\s+/g, ' ');
    expect(sorted(document.body.innerHTML)).toBe(sorted(before));
    expect(a.style.getPropertyPriority('display')).toBe('important');
    expect(b.hasAttribute('style')).toBe(false);
    expect(c.getAttribute('aria-hidden')).toBe('true');
    expect(c.hasAttribute('inert')).toBe(true);
  });

  it('goes on where a page has taken a node away', () => {
    const changes = new Changes(styles());
    let done = false;
    changes.did(() => {
      done = true;
    });
    changes.did(() => {
      throw new Error('gone');
    });
    changes.revert();
    expect(done).toBe(true);
  });
});
