/** In: autoconsent's rules for this frame. Out: known consent managers refused, each only after the guard agreed. */

import AutoConsent, { type RuleBundle } from '@duckduckgo/autoconsent';
import { roleOf } from './lexicon';

export interface EngineHost {
  /** Asked before each refusal: may the wall of this rule be refused? `selectors` are the rule's own. */
  mayRefuse(rule: string, matched: Element[]): Promise<boolean>;
  /** Runs one of autoconsent's snippets in the page's own world. */
  snippet(id: string): Promise<boolean>;
  refused(rule: string, hiddenOnly: boolean): void;
  failed(rule: string): void;
}

type Rules = RuleBundle['compact'];
type Message = Parameters<AutoConsent['sendContentMessage']>[0];

/** The engine with its dangerous half taken out: it never opts in, never guesses, and asks before it acts. */
class Refuser extends AutoConsent {
  host: EngineHost | undefined;
  halted = false;
  busy = false;

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
      const result = await super.doOptOut().catch(() => false);
      if (result) this.host.refused(cmp.name, cmp.isCosmetic);
      else this.host.failed(cmp.name);
      return result;
    } finally {
      this.busy = false;
    }
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

export class Engine {
  private readonly consent: Refuser;

  constructor(rules: Rules, host: EngineHost, signal: AbortSignal) {
    this.consent = new Refuser(async (message) => this.answer(message, host, signal));
    this.consent.host = host;
    const { domActions } = this.consent;
    // Belt and braces: whatever a rule says, a button that plainly accepts everything is not clicked.
    const elementSelector = domActions.elementSelector.bind(domActions);
    const click = domActions.click.bind(domActions);
    domActions.click = async (selector, all = false) => {
      const first = elementSelector(selector);
      const targets = all ? first : first.slice(0, 1);
      if (this.consent.halted || targets.some((e) => accepts(e))) return false;
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
        detectRetries: 20,
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

  /** True while a rule is at work: the fallback waits. */
  get busy(): boolean {
    return this.consent.busy;
  }

  /** True once the rules have been tried at least once. */
  get looked(): boolean {
    return this.consent.state.findCmpAttempts > 0;
  }

  /** Walls hidden in advance must not stay so where they are left alone. */
  showAgain(): void {
    this.consent.undoPrehide();
    document.querySelector('style#autoconsent-css-rules')?.remove();
  }

  private async answer(message: Message, host: EngineHost, signal: AbortSignal): Promise<void> {
    if (message.type !== 'eval' || signal.aborted) return;
    const result = message.snippetId ? await host.snippet(message.snippetId).catch(() => false) : false;
    await this.consent.receiveMessageCallback({ type: 'evalResp', id: message.id, result });
  }
}

/** Does this element say "accept all", and not merely "accept what is selected"? */
function accepts(element: Element): boolean {
  const label = (element.textContent ?? '').trim() || (element as HTMLInputElement).value || '';
  return roleOf(label) === 'accept' && /\b(all|alle[mns]?|tout|tous|todo|todas|tutt[oie]|wszystk\w*)\b/i.test(label);
}
