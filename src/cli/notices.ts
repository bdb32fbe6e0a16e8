/** Third-party notices, made from the installed packages: whose code ships in the extension, and under which licence. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run';

interface Package {
  name: string;
  version: string;
  license?: string;
  author?: string | { name?: string };
  repository?: string | { url?: string };
  dependencies?: Record<string, string>;
}

const manifestOf = (folder: string): Package => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The folder of an installed package, looked up as Node does: from the dependent's folder upwards. */
function folderOf(name: string, from: string): string | null {
  for (let folder = from; folder.startsWith(path.resolve(ROOT)); folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
  }
  return null;
}

/** Folders of all packages the extension depends on, directly or not. */
function shippedPackages(): string[] {
  const found = new Set<string>();
  const walk = (folder: string): void => {
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
      const dependency = folderOf(name, folder);
      if (dependency && !found.has(dependency)) {
        found.add(dependency);
        walk(dependency);
      }
    }
  };
  walk(path.resolve(ROOT));
  return [...found].sort();
}

const licenceText = (folder: string): string => {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
};

/** The notices as one text: package, version, licence, home, and the licence's own words where the package brings them. */
export function thirdPartyNotices(): string {
  const parts = shippedPackages().map((folder) => {
    const { name, version, license, repository } = manifestOf(folder);
    const home = typeof repository === 'string' ? repository : repository?.url;
    return [
      `${name} ${version}`,
      `Licence: ${license ?? 'see below'}`,
      home && `Home: ${home}`,
      '',
      licenceText(folder),
    ]
      .filter((line) => line !== undefined)
      .join('\n')
      .trim();
  });
  const head = 'Quellenblick ships code of these packages, each under its own licence.';
  return `${head}\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
