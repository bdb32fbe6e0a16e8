/** In: a wall and its reading. Out: whether the site's own refusal made it go away. Clicks refusals only. */

import type { WallButton } from './buttons';
import { asksByRadios, chooseLeast } from './radios';
import { type Reading, recognise } from './recognise';
import { chosen, deselect, switches } from './selection';
import { isShown, type Tree } from './tree';

export interface Refusal {
  done: boolean;
  /** The label of the button that refused. */
  by: string;
}

/** How long a site may take to close its wall after a click, in milliseconds; slow ones ask their server first. */
const CLOSING = 2600;
/** The same where the refusal may only flip the switches beside it. */
const FLIPPING = 900;
/** How long a settings layer may take to appear. */
const OPENING = 2000;
const STEP = 100;
/** How often a button that was drawn anew is pressed again. */
const REDRAWN = 3;

export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

async function until(test: () => boolean, ms: number, signal: AbortSignal): Promise<boolean> {
  for (let spent = 0; spent <= ms && !signal.aborted; spent += STEP) {
    if (test()) return true;
    await sleep(STEP, signal);
  }
  return false;
}

/** What the refusal needs of the wall it is about. */
export interface RefusalSite {
  /** Does the wall no longer stand? In a frame: is the frame itself about to vanish? */
  gone(): boolean;
  /** Where the wall and a second layer of it may be: the overlays that can be seen now. */
  layers(): Element[];
  /** Called before each press. */
  pressing(): void;
  tree: Tree;
}

/** Where and as what a button was chosen: by this it is found again before every press. */
interface Aim extends RefusalSite {
  role: 'refuse' | 'settings' | 'save';
  label: string;
}

/**
 * The button as it is now. Pages change between two presses: whatever no longer stands in a consent wall with the same
 * words and the same meaning, shown and not leading away, is not pressed. A button drawn anew with the same words is
 * the same button.
 */
function asItIs(aim: Aim): { button: WallButton; layer: Element } | null {
  for (const layer of aim.layers()) {
    const reading = recognise(layer, aim.tree);
    const button = reading.kind === 'consent' ? reading[aim.role] : undefined;
    if (button && button.label === aim.label && !button.leadsAway && isShown(button.element)) return { button, layer };
  }
  return null;
}

/** A plain click first; some frameworks only listen to pointer or mouse events, so the second try sends all. */
function press(aim: Aim, thorough: boolean): HTMLElement | null {
  const now = asItIs(aim);
  if (!now || (aim.role === 'save' && chosen(now.layer, aim.tree).length > 0)) return null;
  const { element } = now.button;
  aim.pressing();
  if (thorough) {
    const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
    const steps = [
      () => new PointerEvent('pointerdown', init),
      () => new MouseEvent('mousedown', init),
      () => new PointerEvent('pointerup', init),
      () => new MouseEvent('mouseup', init),
    ];
    for (const step of steps) {
      element.dispatchEvent(step());
      // Each of them may already have changed what the button says.
      if (asItIs(aim)?.button.element !== element) return null;
    }
  }
  element.click();
  return element;
}

/**
 * Refuses: the refusal of the first layer, else the settings and the refusal or an empty selection there.
 * A wall that went away before anything was pressed was not refused.
 */
export async function refuse(reading: Reading, site: RefusalSite, signal: AbortSignal): Promise<Refusal> {
  const { layers, tree } = site;
  const nothing: Refusal = { done: false, by: '' };
  const aim = (role: Aim['role'], button: WallButton): Aim => ({ ...site, role, label: button.label });
  if (reading.refuse) {
    const many = layers().some((l) => switches(l, tree) > 0);
    const refused = await clickAway(aim('refuse', reading.refuse), signal, reading.save && many ? FLIPPING : CLOSING);
    if (refused.done || !reading.save || !many || signal.aborted) return refused;
    // "Refuse all" only switched everything off: that has to be saved.
    const saved = await saveNothing(aim('save', reading.save), signal);
    return saved.by ? saved : refused;
  }
  if (!reading.save && !reading.settings) return await answerRadios(site, aim, signal);
  // A settings layer that is open already is saved with nothing selected; else it is opened first.
  const open = reading.save && layers().some((l) => switches(l, tree) > 0);
  if (!open && !reading.settings) return nothing;
  if (!open && reading.settings && !press(aim('settings', reading.settings), false)) return nothing;
  const old = open ? undefined : reading.save?.element;
  let second: { role: Aim['role']; button: WallButton; layer: Element } | undefined;
  await until(
    () => {
      for (const layer of layers()) {
        const inner = recognise(layer, tree);
        if (inner.kind !== 'consent') continue;
        if (inner.refuse) second = { role: 'refuse', button: inner.refuse, layer };
        else if (inner.save && inner.save.element !== old) second = { role: 'save', button: inner.save, layer };
        if (second) return true;
      }
      return false;
    },
    OPENING,
    signal,
  );
  if (!second || signal.aborted) return nothing;
  if (second.role === 'save') return await saveNothing(aim('save', second.button), signal);
  return await clickAway(aim('refuse', second.button), signal);
}

/** Some walls let nothing be saved before every question is answered. */
async function answerRadios(
  { layers, tree }: RefusalSite,
  aim: (role: Aim['role'], button: WallButton) => Aim,
  signal: AbortSignal,
): Promise<Refusal> {
  const asking = () => layers().filter((l) => asksByRadios(l, tree) && recognise(l, tree).kind === 'consent');
  for (const layer of asking()) chooseLeast(layer, tree);
  await sleep(150, signal);
  for (const layer of asking()) {
    const { save } = recognise(layer, tree);
    if (save) return await saveNothing(aim('save', save), signal);
  }
  return { done: false, by: '' };
}

/** Switches everything off that can be, and saves that; nothing is saved where a switch stays on. */
async function saveNothing(aim: Aim, signal: AbortSignal): Promise<Refusal> {
  await sleep(250, signal);
  const { layer } = asItIs(aim) ?? {};
  if (!layer || !deselect(layer, aim.tree)) return { done: false, by: '' };
  // Frameworks redraw the layer when a switch is flipped: the press looks for the button again, and at the switches.
  await sleep(150, signal);
  return await clickAway(aim, signal);
}

/** A plain press, again wherever the button was drawn anew meanwhile (it works only since then), then a thorough one. */
async function clickAway(aim: Aim, signal: AbortSignal, closing = CLOSING): Promise<Refusal> {
  const { gone, label } = aim;
  let anew = 0;
  let once = false;
  for (const thorough of closing < CLOSING ? [false] : [false, true]) {
    for (let again = true; again; ) {
      const pressed = signal.aborted ? null : press(aim, thorough);
      if (!pressed) return once ? { done: gone(), by: label } : { done: false, by: '' };
      once = true;
      const redrawn = () => !pressed.isConnected && anew < REDRAWN && asItIs(aim) !== null;
      await until(() => gone() || redrawn(), thorough ? 1000 : closing, signal);
      if (gone()) return { done: true, by: label };
      again = redrawn();
      if (again) anew++;
    }
  }
  return { done: gone(), by: label };
}
