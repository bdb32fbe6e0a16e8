import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type PageChange, watchPage } from '../../../src/page';
import { addressOf } from '../../../src/page/navigation';

const open = () => new JSDOM('<main></main>', { url: 'https://a.example/one', pretendToBeVisual: true }).window;
const LONG = 'Ein langer Text, der später kommt. '.repeat(10);
const rest = () => new Promise((done) => setTimeout(done, 700));

describe('watchPage', () => {
  const controllers: AbortController[] = [];
  const watch = (window: ReturnType<typeof open>) => {
    // jsdom takes only its own kind of signal.
    const controller = new window.AbortController() as AbortController;
    controllers.push(controller);
    const changes: PageChange[] = [];
    watchPage(window.document, (change) => changes.push(change), controller.signal);
    return { changes, controller };
  };
  afterEach(() => {
    for (const controller of controllers.splice(0)) controller.abort();
    vi.useRealTimers();
  });

  it('tells late content once', async () => {
    const window = open();
    const { changes } = watch(window);
    for (let i = 0; i < 3; i++) window.document.querySelector('main')?.append(LONG);
    await rest();
    expect(changes.map(({ kind }) => kind)).toEqual(['content']);
  });

  it('does not tell a ticking clock', async () => {
    const window = open();
    const { changes } = watch(window);
    for (let i = 0; i < 5; i++) window.document.title = `12:00:0${i}`;
    await rest();
    expect(changes).toEqual([]);
  });

  it('tells a navigation without a new document', async () => {
    const window = open();
    const { changes } = watch(window);
    window.history.pushState({}, '', '/two');
    window.document.querySelector('main')?.append(LONG);
    await rest();
    expect(changes).toEqual([{ kind: 'navigated', url: 'https://a.example/two' }]);
  });

  it('is silent after it was stopped', async () => {
    const window = open();
    const { changes, controller } = watch(window);
    window.document.querySelector('main')?.append(LONG);
    controller.abort();
    await rest();
    expect(changes).toEqual([]);
  });
});

describe('addressOf', () => {
  it.each([
    ['https://a.example/x#part', 'https://a.example/x'],
    ['https://a.example/#/route', 'https://a.example/#/route'],
    ['https://a.example/', 'https://a.example/'],
  ])('%s', (href, address) => {
    expect(addressOf(href)).toBe(address);
  });
});
