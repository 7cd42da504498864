// Refreshes the third-party files that are committed in wwwroot. Maintainers only; needs Node 20 and npm.
//   node tools/vendor.mjs src/Oversteek.Web/wwwroot
// Writes the files and THIRD-PARTY.json: package, version, licence and sha256 of each file.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const target = process.argv[2] ?? 'src/Oversteek.Web/wwwroot';

const sourceSans = '@fontsource-variable/source-sans-3';
const packages = [
  { package: 'htmx.org', version: '4.0.1', licence: '0BSD', files: {
    'dist/htmx.min.js': 'lib/htmx-4.0.1.min.js',
    'LICENSE': 'lib/htmx.LICENSE.txt' } },
  { package: 'accessible-autocomplete', version: '3.0.1', licence: 'MIT', files: {
    'dist/accessible-autocomplete.min.js': 'lib/accessible-autocomplete-3.0.1.min.js',
    'dist/accessible-autocomplete.min.css': 'lib/accessible-autocomplete-3.0.1.min.css',
    'LICENSE.txt': 'lib/accessible-autocomplete.LICENSE.txt' } },
  { package: sourceSans, version: '5.3.0', licence: 'OFL-1.1', files: {
    'files/source-sans-3-latin-wght-normal.woff2': 'fonts/source-sans-3-latin-wght-normal.woff2',
    'files/source-sans-3-latin-ext-wght-normal.woff2': 'fonts/source-sans-3-latin-ext-wght-normal.woff2',
    'files/source-sans-3-cyrillic-wght-normal.woff2': 'fonts/source-sans-3-cyrillic-wght-normal.woff2',
    'LICENSE': 'fonts/OFL-source-sans-3.txt' } },
];

const iconPackage = { package: '@tabler/icons', version: '3.51.0', licence: 'MIT' };
const icons = [
  'alert-circle', 'alert-triangle', 'arrow-down', 'arrow-up', 'arrows-sort', 'calendar', 'chart-bar',
  'circle-check', 'clock', 'columns-3', 'download', 'eye', 'file-text', 'grip-vertical', 'history', 'home',
  'info-circle', 'language', 'list-check', 'lock', 'logout', 'mail', 'menu-2', 'messages', 'pencil', 'plus',
  'printer', 'school', 'search', 'settings', 'sort-ascending', 'sort-descending', 'table', 'trash', 'upload',
  'user', 'users', 'x',
];

const manifest = [];

function unpack({ package: name, version }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vendor-'));
  const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, `${name}@${version}`],
    { encoding: 'utf8' }).trim().split('\n').pop();
  execFileSync('tar', ['xzf', path.join(folder, archive), '-C', folder]);
  return path.join(folder, 'package');
}

function write(content, file, { package: name, version, licence }) {
  const destination = path.join(target, file);
  fs.mkdirSync(path.dirname(destination), { recursive: true });
  fs.writeFileSync(destination, content);
  manifest.push({ file, package: name, version, licence, sha256: createHash('sha256').update(content).digest('hex') });
}

function symbol(folder, name) {
  const shape = fs.readFileSync(path.join(folder, 'icons/outline', `${name}.svg`), 'utf8')
    .replace(/<!--[\s\S]*?-->/g, '').replace(/<svg[^>]*>/, '').replace('</svg>', '').replace(/\s+/g, ' ').trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${shape}</symbol>`;
}

for (const item of packages) {
  const folder = unpack(item);
  for (const [from, to] of Object.entries(item.files)) write(fs.readFileSync(path.join(folder, from)), to, item);
}

const iconFolder = unpack(iconPackage);
const sprite = icons.map(name => symbol(iconFolder, name)).join('\n');
write(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">\n${sprite}\n</svg>\n`), 'icons.svg', iconPackage);
write(fs.readFileSync(path.join(iconFolder, 'LICENSE')), 'icons.LICENSE.txt', iconPackage);

fs.writeFileSync(path.join(target, 'THIRD-PARTY.json'), JSON.stringify(manifest, null, 2) + '\n');
console.log(`${manifest.length} files written to ${target}`);
