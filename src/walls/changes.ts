/** In: what is to be changed in the page to take a wall away. Out: a ledger that can undo each change exactly. */

export interface UserStyles {
  /** A style sheet of the user origin: wins over everything the page says, touches none of its nodes. */
  insert(css: string): Promise<void>;
  remove(css: string): Promise<void>;
}

/** An element's `style` attribute before and after our changes, and the single properties that were changed. */
interface Touched {
  before: string | null;
  after: string | null;
  properties: Map<string, { value: string; priority: string }>;
}

export class Changes {
  private undo: (() => void)[] = [];
  private readonly styled = new Map<Element, Touched>();
  private readonly sheets = new Set<string>();

  constructor(private readonly styles: UserStyles) {}

  get any(): boolean {
    return this.undo.length > 0;
  }

  /** Sets one inline property as important; the old value comes back on `revert`. Twice on one element is once. */
  style(element: HTMLElement, property: string, value: string): void {
    const old = {
      value: element.style.getPropertyValue(property),
      priority: element.style.getPropertyPriority(property),
    };
    if (old.value === value && old.priority === 'important') return;
    let touched = this.styled.get(element);
    if (!touched) {
      touched = { before: element.getAttribute('style'), after: null, properties: new Map() };
      this.styled.set(element, touched);
      this.undo.push(() => this.unstyle(element));
    }
    if (!touched.properties.has(property)) touched.properties.set(property, old);
    element.style.setProperty(property, value, 'important');
    touched.after = element.getAttribute('style');
  }

  /** To the letter where the page has not touched it since; else property by property. */
  private unstyle(element: HTMLElement): void {
    const touched = this.styled.get(element);
    if (!touched) return;
    this.styled.delete(element);
    if (element.getAttribute('style') === touched.after) {
      if (touched.before === null) element.removeAttribute('style');
      else element.setAttribute('style', touched.before);
      return;
    }
    for (const [property, { value, priority }] of touched.properties) {
      if (value) element.style.setProperty(property, value, priority);
      else element.style.removeProperty(property);
    }
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
    for (const step of steps) {
      try {
        step();
      } catch {
        // The page may have taken the node away; then there is nothing to restore.
      }
    }
  }
}
