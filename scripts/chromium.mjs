// Finds the Chromium for tests and stories. Searches `CHROMIUM_PATH`, then Playwright's download,
// then the paths where systems install it.
//   node scripts/chromium.mjs     prints the path, and installs Chromium if it is missing
// It installs Playwright's download. If that fails, it installs the Debian package, for which the
// user must be root.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Returns the path of Chromium, or `undefined`.
 *
 * @throws {Error} if `CHROMIUM_PATH` is not an executable file.
 */
export function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    accessSync(given, constants.X_OK);
    return given;
  }
  return [chromium.executablePath(), ...system].find((path) => existsSync(path));
}

/** Returns the options for `chromium.launch` and for the browser projects of Vitest. */
export function launchOptions() {
  const executablePath = findChromium();
  return executablePath ? { executablePath } : {};
}

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function installChromium() {
  console.log('Chromium is not installed. Installing it.');
  run('npx', 'playwright', 'install', 'chromium');
  if (findChromium()) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  }
  if (findChromium()) return;
  console.error(
    'Chromium could not be installed. Install it yourself (Debian: `sudo apt-get install chromium`), or set CHROMIUM_PATH to its path, and run this command again.',
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!findChromium()) installChromium();
  console.log(findChromium());
}
