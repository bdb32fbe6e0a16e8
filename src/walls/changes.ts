/** In: what is to be changed in the page to take a wall away. Out: a ledger that can undo each change exactly. */

export interface UserStyles {
  /** A style sheet of the user origin: wins over everything the page says, touches none of its nodes. */
  insert(css: string): Promise<void>;
  remove(css: string): Promise<void>;
}

export class Changes {
  private undo: (() => void)[] = [];
  private readonly styled = new Map<Element, Set<string>>();
  private readonly sheets = new Set<string>();

  constructor(private readonly styles: UserStyles) {}

  get any(): boolean {
    return this.undo.length > 0;
  }

  /** Sets one inline property as important; the old value comes back on `revert`. Twice on one element is once. */
  style(element: HTMLElement, property: string, value: string): void {
    const before = element.style.getPropertyValue(property);
    const priority = element.style.getPropertyPriority(property);
    if (before === value && priority === 'important') return;
    const had = element.hasAttribute('style');
    element.style.setProperty(property, value, 'important');
    const done = this.styled.get(element) ?? new Set();
    if (done.has(property)) return;
    done.add(property);
    this.styled.set(element, done);
    this.undo.push(() => {
      if (before) element.style.setProperty(property, before, priority);
      else element.style.removeProperty(property);
      if (!had && element.getAttribute('style') === '') element.removeAttribute('style');
    });
  }

  /** Takes an attribute away. */
  withoutAttribute(element: Element, name: string): void {
    const before = element.getAttribute(name);
    if (before === null) return;
    element.removeAttribute(name);
    this.undo.push(() => element.setAttribute(name, before));
  }

  /** Closes a modal dialog so that it no longer makes the page inert; the page's own listeners do not hear of it. */
  closeDialog(dialog: HTMLDialogElement): void {
    if (!dialog.open) return;
    const modal = dialog.matches(':modal');
    const deaf = (e: Event) => {
      if (e.target === dialog) e.stopImmediatePropagation();
    };
    window.addEventListener('close', deaf, true);
    setTimeout(() => window.removeEventListener('close', deaf, true), 500);
    dialog.close();
    this.undo.push(() => {
      if (!dialog.isConnected || dialog.open) return;
      if (modal) dialog.showModal();
      else dialog.show();
    });
  }

  /** Adds a style sheet of the user origin. */
  sheet(css: string): void {
    if (this.sheets.has(css)) return;
    this.sheets.add(css);
    void this.styles.insert(css).catch(() => {});
    this.undo.push(() => {
      this.sheets.delete(css);
      void this.styles.remove(css).catch(() => {});
    });
  }

  /** Anything else that can be undone. */
  did(undo: () => void): void {
    this.undo.push(undo);
  }

  /** Undoes everything, last change first. */
  revert(): void {
    const steps = this.undo.reverse();
    this.undo = [];
    this.styled.clear();
    for (const step of steps) {
      try {
        step();
      } catch {
        // The page may have taken the node away; then there is nothing to restore.
      }
    }
  }
}
