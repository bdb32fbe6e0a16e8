/**
 * The gauntlet's site: wraps each page of `tests/pages/walls` into an article of a small newspaper and serves it on a
 * host of its own; frames are served from another host. Loopback only, nothing is fetched from elsewhere.
 */

import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../pages/walls/', import.meta.url));

/** What a page expects; beside it as `NAME.json`. */
export interface Expectation {
  what: string;
  /** `refused`: the site knows the refusal. `hidden`: it knows nothing. `left`: the wall still stands. */
  expect: 'refused' | 'hidden' | 'left' | 'embed' | 'untouched';
  kind?: 'consent-or-pay';
  /** Milliseconds until the wall appears. */
  late?: number;
  /** Selector of what the reader clicks, once the page has stood for a while. */
  click?: string;
  /** How many clicks at most may come from a script. */
  presses?: number;
  /** How often the page may reload itself. */
  reloads?: number;
  /** The wall may be seen again for moments because the page puts it back. */
  flicker?: boolean;
  /** Selector of the box that scrolls instead of the window. */
  scroller?: string;
  /** Scroll keys and the page's own shortcut are tried too. */
  keys?: boolean;
  /** The consent manager from npm that the page uses: served below `/npm/`. */
  package?: string;
  /** Also run in Firefox; also part of the end-to-end tests. */
  firefox?: boolean;
  e2e?: boolean;
}

export interface GauntletPage extends Expectation {
  name: string;
}

export function gauntletPages(): GauntletPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(FOLDER + file, 'utf8')) }));
}

const MODULES = fileURLToPath(new URL('../../../node_modules/', import.meta.url));

/** A file of one of the consent managers that the pages name. */
function managerFile(file: string): Buffer | null {
  const known = gauntletPages().some((page) => page.package && file.startsWith(`${page.package}/`));
  if (!known || file.includes('..')) return null;
  try {
    return readFileSync(MODULES + file);
  } catch {
    return null;
  }
}

const ARTICLE = [
  'Die Fähre über den Auensee fährt vom ersten April an wieder im Stundentakt. Das hat der Kreistag am Montag mit den Stimmen aller Fraktionen beschlossen, nachdem der Betrieb zwei Jahre lang geruht hatte.',
  'Der Betreiber rechnet mit rund vierhundert Fahrgästen am Tag. Im letzten Sommer vor der Pause waren es halb so viele gewesen, weil die Anlegestelle am Südufer gesperrt war.',
  'Für die neue Anlegestelle gibt der Landkreis eine Million Euro aus. Sie ist mit einer Rampe versehen, über die auch Menschen im Rollstuhl an Bord kommen.',
  'Der Naturschutzbund begrüßte den Beschluss, forderte aber eine längere Schonzeit für die Brutvögel im Schilf. Die Verwaltung will den Vorschlag bis zum Herbst prüfen.',
  'Kapitänin Jule Harms hat das Schiff selbst mit überholt. Der neue Motor sei leise, sagte sie bei der Probefahrt, man höre jetzt wieder die Rohrdommeln.',
  'Eine Fahrkarte kostet drei Euro, Kinder fahren frei. Wer ein Fahrrad mitnimmt, zahlt einen Euro mehr; zehn Räder passen auf das Achterdeck.',
  'Am Sonntag vor dem Start lädt der Landkreis zu einem Fest am Ufer ein. Es gibt Musik vom Feuerwehrorchester und Rundfahrten, solange die Plätze reichen.',
  'Die Busse der Linie sieben halten künftig direkt am Anleger. Der Fahrplan ist auf die Abfahrten der Fähre abgestimmt und hängt ab Freitag aus.',
];

const PAGE_SCRIPT = `
window.record = (value) => localStorage.setItem('answer', value);
window.state = () => localStorage.getItem('answer') ?? 'none';
window.frames_at = 'http://frames.localhost:' + location.port;
window.untrusted = [];
addEventListener('click', (e) => { if (!e.isTrusted) untrusted.push((e.composedPath()[0].textContent ?? '').trim().slice(0, 40)); }, true);
sessionStorage.setItem('loads', String(Number(sessionStorage.getItem('loads') ?? 0) + 1));
(() => {
  const started = performance.now();
  const seen = (window.seen = { first: null, clear: null });
  window.cover = () => {
    let hits = 0;
    for (let i = 0; i < 12; i++) for (let j = 0; j < 12; j++) {
      const e = document.elementFromPoint(((i + 0.5) * innerWidth) / 12, ((j + 0.5) * innerHeight) / 12);
      if (e && e !== document.body && e !== document.documentElement && !e.closest('#page')) hits++;
    }
    return hits / 144;
  };
  setInterval(() => {
    if (!document.getElementById('page')) return;
    const now = performance.now() - started;
    if (cover() > 0.03) { seen.first ??= now; seen.clear = null; } else if (seen.first !== null) seen.clear ??= now;
  }, 60);
})();`;

const STYLE = `
body { margin: 0; font: 17px/1.55 Georgia, serif; color: #111; background: #fff; }
#page header { background: #134; color: #fff; padding: 10px 24px; }
#page main { max-width: 720px; margin: 0 auto; padding: 24px; }
#page footer { background: #eee; padding: 30px; }
.shade { position: fixed; inset: 0; background: rgba(0, 0, 0, 0.6); z-index: 9990; }
.box { position: fixed; z-index: 9999; left: 50%; top: 50%; transform: translate(-50%, -50%); width: 620px; max-height: 84vh; overflow: auto; background: #fff; padding: 24px; }
.bar { position: fixed; z-index: 9999; left: 0; right: 0; bottom: 0; background: #fff; border-top: 2px solid #333; padding: 24px; min-height: 110px; }
.corner { position: fixed; z-index: 9999; right: 16px; bottom: 16px; width: 380px; min-height: 190px; background: #fff; padding: 20px; border: 1px solid #333; }
.btn { padding: 9px 15px; margin: 5px; border: 1px solid #333; background: #eee; cursor: pointer; }`;

/** The page's own parts: `<template data-into="head|top|article">`, the rest goes to the end of the body. */
function wrap(fragment: string): string {
  const parts: Record<string, string> = {};
  const rest = fragment.replace(
    /<template data-into="(\w+)">([\s\S]*?)<\/template>/g,
    (_, into: string, html: string) => {
      parts[into] = html;
      return '';
    },
  );
  const paragraphs = ARTICLE.map((text, i) => `<p data-ap>${text}</p>${i === 1 ? (parts.article ?? '') : ''}`);
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Die Fähre fährt wieder | Auensee-Kurier</title>
<meta name="viewport" content="width=device-width"><style>${STYLE}</style><script>${PAGE_SCRIPT}</script>${parts.head ?? ''}</head>
<body>${parts.top ?? ''}<div id="page"><header><b>Auensee-Kurier</b></header><main><article id="article"><h1>Die Fähre über den Auensee fährt wieder</h1>
${paragraphs.join('\n')}</article></main><footer>Impressum · Datenschutz · <a href="#cookies">Cookie-Einstellungen</a></footer></div>
${rest}</body></html>`;
}

const framed = (html: string): string =>
  `<!doctype html><html lang="de"><meta charset="utf-8"><body style="margin:0;font:15px sans-serif">${html}</body></html>`;

export interface Gauntlet {
  port: number;
  url(name: string): string;
  /** Every request that came to the site as to a proxy and was for somebody else, in order. */
  foreign: string[];
  close(): Promise<void>;
}

/** Serves the gauntlet on a free port of 127.0.0.1; it is a proxy too, so that every other request can be seen. */
export async function serveGauntlet(): Promise<Gauntlet> {
  const foreign: string[] = [];
  const server = http.createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = (html: string, status = 200) => {
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
      response.end(html);
    };
    const read = (file: string) => {
      if (!/^[\w.-]+$/.test(file)) return null;
      try {
        return readFileSync(FOLDER + file, 'utf8');
      } catch {
        return null;
      }
    };
    const [, file = ''] = /^\/npm\/(.+)$/.exec(pathname) ?? [];
    if (file) {
      const found = managerFile(file);
      response.writeHead(found ? 200 : 404, { 'content-type': file.endsWith('.css') ? 'text/css' : 'text/javascript' });
      response.end(found);
      return;
    }
    if (!host.endsWith('localhost')) {
      foreign.push(`${request.method} ${request.url}`);
      return send('', 404);
    }
    if (host === 'frames.localhost') {
      const html = read(`${pathname.split('/')[1]}.frame.html`);
      return html === null ? send('', 404) : send(framed(html));
    }
    if (pathname !== '/artikel') return send('<h1>Abo-Shop</h1>', pathname === '/favicon.ico' ? 404 : 200);
    const html = read(`${host.replace(/\.localhost$/, '')}.html`);
    return html === null ? send('', 404) : send(wrap(html));
  });
  server.on('connect', (request, socket) => {
    foreign.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    foreign,
    url: (name) => `http://${name}.localhost:${port}/artikel`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
