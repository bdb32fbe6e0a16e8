/**
 * The demo news site: five articles and one on another topic, each on a host of its own, served on the loopback only.
 * It also answers as an HTTP proxy, so that a browser told to use it shows us every request it makes.
 */

import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../tests/pages/demo/', import.meta.url));

/** The demo pages with the host each is served on. */
export const DEMO_PAGES = {
  '000': 'lechtal-anzeiger',
  '001': 'tribuene',
  '002': 'netzblick',
  '003': 'mainkurier',
  '004': 'weltkanal',
  other: 'musterkreis-bote',
} as const;

export type DemoPage = keyof typeof DEMO_PAGES;

export interface DemoSite {
  port: number;
  /** Address of a demo page. `*.localhost` is the loopback in every browser, so no name server is asked. */
  url(page: DemoPage): string;
  /** Address of a page of one's own. */
  ownUrl(name: string): string;
  /** Every request that was not for a demo page: method and address, in order. */
  foreign: string[];
  close(): Promise<void>;
}

/** Starts the demo site on a free port of 127.0.0.1; with pages of one's own (name → HTML) on the host `own-page`. */
export async function serveDemo(own: ReadonlyMap<string, string> = new Map()): Promise<DemoSite> {
  const foreign: string[] = [];
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const name = path.basename(url.pathname) || 'index.html';
    if (!url.hostname.endsWith('localhost') || !/^[\w-]+\.html$/.test(name)) {
      if (url.pathname !== '/favicon.ico') foreign.push(`${request.method} ${url.href}`);
      response.writeHead(404).end();
      return;
    }
    try {
      const mine = url.hostname.startsWith('own-page.') ? own.get(name) : undefined;
      const body = mine ?? readFileSync(path.join(FOLDER, name));
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>404</h1>');
    }
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
    url: (page) => `http://${DEMO_PAGES[page]}.localhost:${port}/${page}.html`,
    ownUrl: (name) => `http://own-page.localhost:${port}/${name}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
