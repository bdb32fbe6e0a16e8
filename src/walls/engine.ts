/** In: autoconsent's rules for this frame. Out: known consent managers refused, each only after the guard agreed. */

import AutoConsent, { type RuleBundle } from '@duckduckgo/autoconsent';
import type { EngineHost, RuleEngine } from './ports';

export type Rules = RuleBundle['compact'];
type Message = Parameters<AutoConsent['sendContentMessage']>[0];

/** The engine with its dangerous half taken out: it never opts in, never guesses, and asks before it acts. */
class Refuser extends AutoConsent {
  host: EngineHost | undefined;
  halted = false;
  busy = false;
  /** How long a rule may do nothing between two clicks before it counts as failed, in milliseconds. */
  patience = 2000;
  lastStep = 0;

  override async doOptIn(): Promise<boolean> {
    return false;
  }

  override async doOptOut(): Promise<boolean> {
    const cmp = this.foundCmp;
    if (!cmp || !this.host || this.halted) return false;
    this.busy = true;
    try {
      const allowed = await this.host.mayRefuse(cmp.name, this.matched());
      if (!allowed || this.halted) {
        this.undoPrehide();
        return false;
      }
      this.lastStep = performance.now();
      const result = await Promise.race([super.doOptOut().catch(() => false), this.standstill()]);
      if (result) this.host.refused(cmp.name, cmp.isCosmetic);
      else {
        // A rule that comes to life later must not click into what the fallback is doing by then.
        this.halted = true;
        this.undoPrehide();
        this.host.failed(cmp.name);
      }
      return result;
    } finally {
      this.busy = false;
    }
  }

  /** Resolves when the rule has stood still for too long: its steps wait up to ten seconds each for what never comes. */
  private async standstill(): Promise<false> {
    while (performance.now() - this.lastStep < this.patience) await this.domActions.wait(200);
    return false;
  }

  /** The elements to which the selectors of the found rule point now. */
  private matched(): Element[] {
    const cmp = this.foundCmp;
    const rule = (cmp as { rule?: { detectPopup?: unknown; detectCmp?: unknown } } | undefined)?.rule;
    const selectors: (string | string[])[] = [...(cmp?.prehideSelectors ?? [])];
    const collect = (steps: unknown): void => {
      if (!Array.isArray(steps)) return;
      for (const step of steps as Record<string, unknown>[]) {
        for (const key of ['visible', 'exists', 'waitForVisible', 'waitFor']) {
          const s = step[key];
          if (typeof s === 'string' || Array.isArray(s)) selectors.push(s as string | string[]);
        }
        collect(step.then);
        collect(step.any);
      }
    };
    collect(rule?.detectPopup);
    collect(rule?.detectCmp);
    const out = new Set<Element>();
    for (const s of selectors) {
      try {
        for (const e of this.domActions.elementSelector(s)) out.add(e);
      } catch {
        // A rule's selector may be beyond this browser; the others still tell where the wall is.
      }
    }
    return [...out];
  }
}

export class Engine implements RuleEngine {
  found = false;
  private readonly consent: Refuser;

  constructor(rules: Rules, top: boolean, host: EngineHost, signal: AbortSignal) {
    this.consent = new Refuser(async (message) => this.answer(message, host, signal));
    this.consent.host = host;
    // In a frame the settings are a document of their own, which has to load.
    if (!top) this.consent.patience = 6000;
    const { domActions } = this.consent;
    // Belt and braces: whatever a rule says, a button that plainly accepts everything is not clicked.
    const elementSelector = domActions.elementSelector.bind(domActions);
    const click = domActions.click.bind(domActions);
    domActions.click = async (selector, all = false) => {
      const first = elementSelector(selector);
      const targets = all ? first : first.slice(0, 1);
      if (this.consent.halted || targets.some((e) => host.accepts(e))) return false;
      if (targets.length > 0) this.consent.lastStep = performance.now();
      return await click(selector, all);
    };
    signal.addEventListener('abort', () => {
      this.consent.halted = true;
      this.consent.undoPrehide();
    });
    this.consent.initialize(
      {
        enabled: true,
        autoAction: 'optOut',
        enablePrehide: true,
        prehideTimeout: 2000,
        enableCosmeticRules: true,
        enableGeneratedRules: true,
        enableHeuristicDetection: false,
        heuristicMode: 'off',
        enablePopupMutationObserver: true,
        detectRetries: 8,
        isMainWorld: false,
        logs: {
          lifecycle: false,
          rulesteps: false,
          detectionsteps: false,
          evals: false,
          errors: false,
          messages: false,
          waits: false,
        },
      },
      { autoconsent: [], compact: rules },
    );
  }

  get busy(): boolean {
    return this.consent.busy;
  }

  get looked(): boolean {
    return this.consent.state.findCmpAttempts > 0;
  }

  hiddenInAdvance(): Element[] {
    if (!this.consent.state.prehideOn) return [];
    const sheet = document.querySelector<HTMLStyleElement>('style#autoconsent-prehide')?.sheet;
    const selector = [...(sheet?.cssRules ?? [])].map((rule) => (rule as CSSStyleRule).selectorText).join(',');
    return selector ? [...document.querySelectorAll(selector)] : [];
  }

  unhide(): void {
    this.consent.undoPrehide();
  }

  showAgain(): void {
    this.unhide();
    document.querySelector('style#autoconsent-css-rules')?.remove();
  }

  private async answer(message: Message, host: EngineHost, signal: AbortSignal): Promise<void> {
    if (message.type === 'cmpDetected') this.found = true;
    if (message.type !== 'eval' || signal.aborted) return;
    const result = message.snippetId ? await host.snippet(message.snippetId).catch(() => false) : false;
    await this.consent.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
  }
}
