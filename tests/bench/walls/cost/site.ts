/**
 * In: a folder of saved pages. Out: those pages behind a proxy on the loopback that is the only network there is: what
 * a page asks for besides itself is refused at once, in every round alike.
 */

import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A name reserved for documentation: no browser treats it as local. */
const HOST = 'zeitung.example';

export interface CostPage {
  name: string;
  url: string;
  html: Buffer;
}

export interface CostSite {
  pages: CostPage[];
  proxyPort: number;
  close(): void;
}

/** Takes `count` pages evenly from the folder's list, so that no one publisher decides. */
export async function serveSaved(folder: string, count: number): Promise<CostSite> {
  const names = readdirSync(folder)
    .filter((file) => /\.html(\.gz)?$/.test(file))
    .sort();
  const chosen = Array.from({ length: Math.min(count, names.length) }, (_, i) =>
    String(names[Math.floor((i * names.length) / Math.min(count, names.length))]),
  );
  const pages = chosen.map((name) => {
    const raw = readFileSync(path.join(folder, name));
    const html = name.endsWith('.gz') ? gunzipSync(raw) : raw;
    return {
      name: name.replace(/\.html(\.gz)?$/, ''),
      url: `http://${HOST}/artikel/${encodeURIComponent(name)}`,
      html,
    };
  });
  const server = http.createServer((request, response) => {
    const page = pages.find(({ url }) => url === request.url);
    if (!page) return response.writeHead(404, { 'cache-control': 'no-store' }).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page.html);
  });
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 502 No network\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { pages, proxyPort: (server.address() as AddressInfo).port, close: () => server.close() };
}
