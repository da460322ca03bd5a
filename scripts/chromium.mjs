// Where Chromium is. Tests, stories and journeys run in it; whoever asks gets one launch option.
//   CHROMIUM_PATH, then Playwright's own download, then what the system has.
// Run by itself (`node scripts/chromium.mjs`), it gets one where there is none: Playwright's
// download where that is reachable, Debian's package where we are root.
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

/** The path of a Chromium, or undefined. A `CHROMIUM_PATH` that cannot be run is an error. */
export function findChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    accessSync(given, constants.X_OK);
    return given;
  }
  return [chromium.executablePath(), ...system].find((path) => existsSync(path));
}

/** For `chromium.launch` and the browser projects. */
export function launchOptions() {
  const executablePath = findChromium();
  return executablePath ? { executablePath } : {};
}

const run = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function getChromium() {
  console.log('No Chromium here: getting one.');
  run('npx', 'playwright', 'install', 'chromium');
  if (findChromium()) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    run('apt-get', 'update', '-qq');
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  }
  if (findChromium()) return;
  console.error(
    'Chromium could not be fetched. Install it (Debian: `sudo apt-get install chromium`), or point CHROMIUM_PATH at one, and run again.',
  );
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!findChromium()) getChromium();
  console.log(findChromium());
}
